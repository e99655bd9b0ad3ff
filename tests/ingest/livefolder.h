// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/folderwatch.h"
#include "ingest/storeowner.h"
#include "store/connection.h"

#include <QMap>
#include <QSet>
#include <QTemporaryDir>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <random>

namespace glasshouse::test {

/// What a tree of transcripts holds, told by Qt's JSON parser and without any code of the importer.
struct TreeContent {
    struct File {
        qint64 lines = 0, badLines = 0, tailLines = 0;
        QList<qint64> badOffsets; ///< the unfinished last line's too
        bool operator==(const File &) const = default;
    };
    QSet<QByteArray> calls, prompts; ///< by their ids
    QMap<QString, File> files;

    static TreeContent of(const QString &root);
};

/// The writing side: makes lines and damage, in pieces of random sizes. Runs on its own thread.
class LiveWriter
{
public:
    LiveWriter(QString root, QByteArray prefix, unsigned seed, std::function<bool(const TreeContent &)> waitFor);

    /// A line with its newline: a call or a prompt that nobody has written before.
    QByteArray line();
    QByteArray call(const QByteArray &text = "Done");
    QByteArray lines(int most);
    int below(int end) { return int(m_random() % unsigned(end)); }

    QString path(const QString &name) const { return m_root + u'/' + name; }
    /// In pieces of random sizes.
    void append(const QString &name, const QByteArray &bytes);
    void write(const QString &name, const QByteArray &bytes) const;
    void truncate(const QString &name, qint64 size) const;
    QByteArray read(const QString &name) const;
    /// Until all that stands in the tree now is in the store, from where nothing may take it again.
    void waitUntilRead();

    QSet<QByteArray> written; ///< ids of all calls
    TreeContent guaranteed;   ///< what waitUntilRead() has seen in the store
    bool waitedInVain = false;

private:
    QString m_root;
    QByteArray m_prefix;
    std::mt19937 m_random;
    std::function<bool(const TreeContent &)> m_waitFor;
    int m_made = 0;
};

/// The reading side: a store whose owner imports what a FolderWatch announces, as a console does.
class LiveFolder
{
public:
    explicit LiveFolder(const QTemporaryDir &folder);

    using Schedule = std::function<void(LiveWriter &)>;
    /// Runs a schedule in a tree of its own while its changes are imported. Returns what is wrong with the store once
    /// nothing changes any more; empty: nothing is. `mayLose`: what the schedule destroys before it is read may be missing.
    QString run(const Schedule &schedule, unsigned seed, bool mayLose);
    /// What the rollups say; empty: they are right.
    QString checkRollups() const;

private:
    void import(const QStringList &paths);
    void look();
    QString compare(const LiveWriter &writer, bool mayLose);
    QString compareFiles(const TreeContent &tree);

    QString m_storePath, m_base, m_root, m_importError;
    std::unique_ptr<StoreOwner> m_owner;
    std::unique_ptr<Connection> m_reader;
    std::unique_ptr<FolderWatch> m_watch;
    QByteArray m_prefix;
    qint64 m_promptsBefore = 0;
    std::mutex m_mutex;
    std::condition_variable m_looked;
    QSet<QByteArray> m_calls; ///< in the store, of this schedule
    qint64 m_prompts = 0, m_tokens = 0, m_rows = 0;
};

} // namespace glasshouse::test
