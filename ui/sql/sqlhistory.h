// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSettings>

#include <vector>

namespace glasshouse {

/// A statement that was run, and how it went; never what it answered.
struct SqlRun {
    QString sql;
    qint64 atMs = 0;
    qint64 rows = 0;
    qint64 elapsedMs = 0;
    bool failed = false;
    bool truncated = false; ///< there were more rows
    bool operator==(const SqlRun &) const = default;
};

/// What was run over one connection, newest first. Kept in the settings, each connection apart. GUI thread.
class SqlHistoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr size_t MostRuns = 200;
    static constexpr qsizetype MostText = 256 * 1024; ///< of all statements together
    static constexpr qsizetype MostConnections = 20;  ///< what was used longest ago is forgotten
    enum Role { SqlRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    /// `connection` names the store: its path, or what it is called.
    void open(const QString &connection);
    /// Goes on top; the same statement run before leaves its place.
    void add(const SqlRun &run);
    void removeAt(int row);
    void clear();
    const SqlRun &run(int row) const { return m_runs[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void trim();
    void save() const;

    QString m_key;
    std::vector<SqlRun> m_runs;
};

} // namespace glasshouse
