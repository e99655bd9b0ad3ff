// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "domain/filter.h"
#include "domain/scope.h"
#include "query/packs.h"
#include "query/sessions.h"
#include "query/trend.h"
#include "query/usage.h"
#include "store/alertstore.h"
#include "store/archivestore.h"
#include "store/channelstore.h"
#include "store/dictionary.h"
#include "store/findingstore.h"
#include "store/readfindings.h"
#include "store/packstore.h"
#include "store/feedbackstore.h"
#include "store/readactivity.h"
#include "store/readfigures.h"
#include "store/readrollups.h"
#include "store/readstore.h"
#include "store/viewstore.h"

#include <QDate>

#include <algorithm>
#include <map>
#include <optional>

namespace glasshouse {

/// What an answer is computed with: one snapshot of a store under one scope, and the rules that every answer shares.
/// Lives for one question.
class Lookup
{
public:
    Lookup(Connection &connection, const Scope &scope) : Lookup(connection, scope.tenant())
    {
        if (scope.onlyActors())
            restrictTo(*scope.onlyActors());
    }
    Lookup(Connection &connection, qint64 tenant)
        : m_dictionary(connection, tenant),
          m_store(connection, tenant),
          m_activity(connection, tenant),
          m_rollups(connection, tenant),
          m_figures(connection, tenant),
          m_archive(connection, tenant),
          m_connection(connection),
          m_tenant(tenant)
    {}

    /// From now on sums of closed days are kept there, counted under the question's name.
    void useCache(CubeCache *cache, std::string_view question)
    {
        m_store.useCache({cache, std::string(question)});
        m_activity.useCache({cache, std::string(question)});
        m_figures.useCache({cache, std::string(question)});
    }

    ReadStore &store() { return m_store; }
    ReadActivity &activity() { return m_activity; }
    ReadRollups &rollups() { return m_rollups; }
    ReadFigures &figures() { return m_figures; }
    ArchiveStore &archive() { return m_archive; }
    ReadFindings findings() const { return ReadFindings(m_connection, m_tenant); }
    /// How many transcripts were looked through by these rules.
    FindingStore::Progress findingProgress(qint64 scanner) const
    {
        return FindingStore(m_connection).progress(m_tenant, scanner);
    }
    /// Whether copies are kept of every transcript.
    bool keepsAllTranscripts() const;
    /// Records that the store refused, of one source or (empty) of all, newest first.
    std::vector<QuarantineRow> quarantined(const std::string &source, int limit) const;
    AlertStore alerts() const;
    std::vector<ChannelRow> channels() const;
    /// Saved views of one person and those that others share.
    std::vector<ViewRow> views(std::string_view owner) const;
    /// Reports that the scope may see, newest first, without their excerpts; one with everything.
    std::vector<FeedbackItem> feedback(const Scope &scope) const;
    std::optional<FeedbackItem> feedback(qint64 id, const Scope &scope) const;
    /// Packs that were decided about, and schedules.
    PackStore packs() const { return {m_connection, m_tenant}; }
    /// What has been received, for packs; `withSources`: by which ways, too.
    std::vector<SeenSource> seenSources(bool withSources);
    QString text(Dimension dimension, qint64 id) const;
    /// The same as UTF-8, without a copy; empty from the first unused number on.
    const std::string &name(Dimension dimension, qint64 id) const { return m_dictionary.text(dimension, id); }
    /// -1: no such value, which no row has.
    qint64 number(Dimension dimension, const QString &text) const;

    /// The filter in the store's own numbers. Text, errors and named sessions become the set of sessions that match.
    CellFilter cellFilter(const Filter &filter);
    /// How finely sums are wanted in time: those of a local day or hour stand at some instant of it.
    enum class Grain { Hour, Day, Everything };
    /// Sums under the whole filter, weekday and hour included. What has no time stands by itself, but for
    /// Grain::Everything.
    std::vector<QuarterCell> cells(Split first, Split second, const Filter &filter, const Zone &zone, Grain grain,
                                   Counted counted = Counted::All);
    /// One figure of them, by one split.
    std::vector<AmountCell> amounts(Split split, Amount amount, const Filter &filter, const Zone &zone, Grain grain);
    /// How many events of one kind there are by local day, under range, weekday and hour alone.
    std::map<QDate, qint64> daysOf(EventKind kind, const Filter &filter, const Zone &zone);
    /// Set: nothing but these sessions may be seen, by row id, in order: one person's.
    const std::optional<std::vector<qint64>> &ownSessions() const { return m_ownSessions; }
    bool isSeen(qint64 session) const
    {
        return !m_ownSessions || std::binary_search(m_ownSessions->begin(), m_ownSessions->end(), session);
    }
    /// One session as the list shows it; nullopt: there is none that may be seen.
    std::optional<SessionSummary> session(const QString &id);
    /// How many sessions there are that may be seen.
    qint64 sessionCount();
    /// Row ids of those that match the filter, its range, weekday and hour included, in order.
    std::vector<qint64> matching(const Filter &filter, const Zone &zone);
    /// The same of some people, one page of them in order, and what all of them come to.
    SessionsAnswer sessionPage(const SessionsQuestion &question, const Zone &zone);
    /// Row ids of the same, in order, and how many of them were at work in each step from a local day on, by its first day.
    struct AtWork {
        std::vector<qint64> sessions;
        std::map<QDate, qint64> steps;
    };
    /// No day: they are not counted by steps.
    AtWork atWork(const Filter &filter, const Zone &zone, QDate daysFrom = {},
                  TrendQuestion::Step step = TrendQuestion::Step::Day);
    /// The agents' session ids by row id, of every session that may be seen (metadata-only ones too); of these alone.
    std::unordered_map<qint64, QString> sessionIds();
    std::unordered_map<qint64, QString> sessionIds(const std::vector<qint64> &sessions);
    /// True if the quarter hour falls into the filter's weekday and hour. A record without a time falls into none.
    static bool inWeek(const Filter &filter, const Zone &zone, qint64 quarterMs);

private:
    void restrictTo(const Scope::Actors &names);
    /// cellFilter(), its range no longer than a few sessions are.
    CellFilter narrowed(const Filter &filter);
    /// Sums of what is left of a range beside whole quarter hours.
    std::vector<QuarterCell> rowsOf(Split first, Split second, CellFilter wanted, const RangeParts &parts,
                                    const Filter &filter, const Zone &zone);
    /// By text, name and errors; in no order.
    std::vector<qint64> sessionsLike(const Filter &filter);
    /// Those in which the people have a part.
    std::vector<qint64> sessionsOfPeople(const QStringList &people) const;
    /// Whether a session passes all of a filter that is not about its sums.
    class Matcher;
    SessionSummary summaryOf(const SessionRow &row);
    /// The one with the most tokens; 0: none.
    qint64 mainModel(const std::vector<SessionModelRow> &models) const;
    /// Who was at work where the filter's range, weekday and hour are, once for each bucket: 1 and more are the local days
    /// from one on, 0 is all before.
    std::vector<PresentSession> present(const Filter &filter, const Zone &zone, QDate daysFrom);
    std::vector<CubeSpan> spansOf(const TimeRange &quarters, const Filter &filter, const Zone &zone, Grain grain);
    /// ReadStore::sessionsOf() in order, which several figures of one answer need: read once.
    const std::vector<qint64> &sessionsUnder(const CellFilter &wanted);

    Dictionary m_dictionary;
    ReadStore m_store;
    ReadActivity m_activity;
    ReadRollups m_rollups;
    ReadFigures m_figures;
    ArchiveStore m_archive;
    Connection &m_connection;
    qint64 m_tenant;
    std::optional<std::vector<qint64>> m_ownSessions;
    struct SessionsUnder {
        std::optional<std::vector<qint64>> agents, projects;
        std::vector<qint64> sessions;
    };
    std::optional<SessionsUnder> m_sessionsUnder;
};

UsageFigures toUsage(const Figures &figures);
/// The zone a question names; its own name for the answer.
Result<Zone> zoneOf(const QString &id);

} // namespace glasshouse
