// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sessions.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <array>
#include <vector>

namespace glasshouse {

/// The session list as a table: one row per session, raw values, no words and no looks (the view's delegate formats).
/// Rows are keyed by agent and session id: a new list changes, inserts and removes only the rows that differ, so that
/// selection and scroll position stay. New rows come last; order is the proxy's work. A long list comes in pages: where
/// more match than are here moreWanted() asks for the next when the end is in sight. GUI thread.
class SessionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Title,
        Project,
        Agent,
        Model,
        LastActive,
        Duration,
        Prompts,
        ToolCalls,
        Tokens,
        Cost,
        Errors,
        Findings,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role {
        /// What to sort a column by: text, or a number where unknown sorts lowest.
        SortRole = Qt::UserRole,
        /// The raw value: text; ms UTC and ms; counts; US dollars as nano-USD. Invalid where it is unknown.
        ValueRole,
        SessionIdRole,
        ProjectRole,
        FailedRole,     ///< bool: something in the session failed
        LowerBoundRole, ///< bool: token counts are streaming snapshots
        UnpricedRole,   ///< qint64: tokens without a price
        GravestRole     ///< int, a Severity: of its findings; invalid where there are none
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Sessions that share agent and id: the first one counts.
    /// `matched`: how many there are together with those that are not here; -1: these are all.
    void setSessions(const std::vector<SessionSummary> &sessions, qint64 matched = -1);
    /// The answer to moreWanted(); what is here already is brought up to date. None: there are no more.
    void addSessions(const std::vector<SessionSummary> &sessions);
    /// No answer came: moreWanted() asks again at the next occasion.
    void moreFailed() { m_asked = false; }
    /// How many match, here or not.
    qint64 matched() const { return std::max(m_matched, qint64(m_sessions.size())); }
    bool isWhole() const { return matched() == qint64(m_sessions.size()); }
    /// `row` must be valid.
    const SessionSummary &session(int row) const { return m_sessions[size_t(row)]; }
    /// -1 where it is not in the list.
    int rowOf(const QString &sessionId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// The words of a column, from the layer that can translate (DisplayRole and EditRole).
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value,
                       int role = Qt::EditRole) override;

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Numbers and times, which stand right-aligned or are compared by size.
    static bool isMeasure(int column);

Q_SIGNALS:
    /// One request at a time: addSessions(), setSessions() or moreFailed() end it.
    void moreWanted();

private:
    void removeRowsOutside(const std::vector<SessionSummary> &sessions);
    void updateRows(const std::vector<SessionSummary> &sessions);

    std::vector<SessionSummary> m_sessions;
    qint64 m_matched = -1;
    bool m_asked = false;
    std::array<QString, ColumnCount> m_headers;
};

/// Wall time from first to last record; -1 where either is unknown.
qint64 durationMs(const SessionSummary &session);
/// Everything that failed: tool calls, API errors.
qint64 failures(const SessionSummary &session);

} // namespace glasshouse
