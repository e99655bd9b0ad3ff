// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/inotifyqueue.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>

namespace glasshouse {

/// Notices transcripts (.jsonl) that are made, grow or are replaced under folders, with their sub-folders, those that are
/// made later too. Everything goes through one inotify descriptor, so that nothing wakes up while nothing happens; folders
/// that inotify cannot serve (no watch left, a network file system) are looked at every two seconds instead.
/// Lives on the thread that calls watch(), which needs an event loop. Never opens a file; named pipes are left alone.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    struct Options {
        int pollMs = 2000;
        int againMs = 5000;
        int gatherMs = 200;  ///< between two announcements
        int maxWatches = -1; ///< folders beyond that many are polled; -1: as many as the system allows
    };
    explicit FolderWatch(QObject *parent = nullptr) : FolderWatch(Options{}, parent) {}
    explicit FolderWatch(Options options, QObject *parent = nullptr);
    ~FolderWatch() override;

    /// What an import of these paths reads: themselves; where there are none the agents' folders, missing ones too.
    static QStringList placesOf(const QStringList &paths);

    /// Watches these too: folders, or single files. One that is missing is taken up when it appears. The transcripts that
    /// are there already are announced like changed ones, so that nothing falls between looking and watching.
    void watch(const QStringList &paths);
    /// Announces files once more, some seconds later: the store could not take what they hold.
    void again(const QStringList &paths);
    /// Forgets all of them.
    void clear();

    int watchedFolders() const { return int(m_byWatch.size()); }
    int polledFolders() const;

Q_SIGNALS:
    /// Plain files that may have changed, sorted, each once. The first change after a quiet time is announced within
    /// 50 ms; under load changes are gathered for Options::gatherMs. An announcement may turn out to be of no change.
    void changed(const QStringList &paths);

private:
    struct Stamp {
        qint64 size = 0, modifiedNs = 0;
        quint64 inode = 0;
        bool operator==(const Stamp &) const = default;
    };
    using Identity = std::pair<quint64, quint64>; ///< device, inode
    /// Why a folder is watched: for all that is in it, for some files in it, or for a place below it that is missing.
    struct Folder {
        int watch = -1; ///< -1: polled
        Identity identity;
        int depth = 0;
        bool whole = false;
        bool ancestor = false;
        std::set<std::string> names;
        std::unordered_map<std::string, Stamp> seen; ///< while it is polled
    };

    void standUp(const std::string &root);
    void standUpMissing();
    void addTree(const std::string &path, int depth);
    Folder *addFolder(const std::string &path, int depth);
    void list(const std::string &path);
    void take(const std::string &folder, const std::string &name);
    void drop(const std::string &path);
    void dropUnneeded();
    void startOver();
    void readEvents();
    void handle(const InotifyQueue::Event &event);
    void handleEntry(const std::string &path, const InotifyQueue::Event &event);
    void poll();
    void note(const std::string &path);
    void announce();

    const Options m_options;
    InotifyQueue m_queue;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_gather, m_poll, m_again;
    QElapsedTimer m_sinceAnnounced;
    std::map<std::string, bool> m_roots; ///< true: it stands, and is watched
    std::map<std::string, Folder> m_folders;
    std::map<Identity, std::string> m_identities; ///< of whole folders: ends loops of symbolic links
    std::unordered_map<int, std::string> m_byWatch;
    std::unordered_map<int, std::string> m_linked; ///< files that symbolic links name, by watch
    std::set<std::string> m_pending, m_later;      ///< to be announced
};

} // namespace glasshouse
