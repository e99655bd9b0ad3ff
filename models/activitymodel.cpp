// SPDX-License-Identifier: GPL-3.0-or-later
// What the table says; activitymodel_pages.cpp has how its pages come and go.
#include "models/activitymodel.h"

#include "domain/eventclass.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const std::string *textOf(const ActivityEvent &event, int column)
{
    switch (column) {
    case ActivityModel::Action:
        return &event.action;
    case ActivityModel::Actor:
        return &event.actor;
    case ActivityModel::Resource:
        return &event.resource;
    case ActivityModel::Agent:
        return &event.agent;
    case ActivityModel::Model:
        return &event.model;
    case ActivityModel::Tool:
        return &event.tool;
    case ActivityModel::Project:
        return &event.project;
    case ActivityModel::Source:
        return &event.source;
    case ActivityModel::Client:
        return &event.client;
    case ActivityModel::Machine:
        return &event.machine;
    case ActivityModel::Session:
        return &event.session;
    default:
        return nullptr;
    }
}

/// Numbers of the columns that are none of text; what is unknown comes before all others.
qint64 numberOf(const ActivityEvent &event, int column)
{
    const QVariant value = ActivityModel::valueOf(event, column);
    return value.isValid() ? value.toLongLong() : std::numeric_limits<qint64>::min();
}

bool comesBefore(const ActivityEvent &a, const ActivityEvent &b, int column, Qt::SortOrder order)
{
    if (const std::string *left = textOf(a, column)) {
        const std::string *right = textOf(b, column);
        return order == Qt::AscendingOrder ? *left < *right : *right < *left;
    }
    const qint64 left = numberOf(a, column), right = numberOf(b, column);
    return order == Qt::AscendingOrder ? left < right : right < left;
}

} // namespace

EventKey keyOf(const ActivityEvent &event)
{
    return {event.timeMs, event.sequence};
}

ActivityModel::ActivityModel(QObject *parent) : QAbstractTableModel(parent) {}

QVariant ActivityModel::valueOf(const ActivityEvent &event, int column)
{
    if (const std::string *text = textOf(event, column))
        return text->empty() ? QVariant() : QVariant(QString::fromStdString(*text));
    switch (column) {
    case Time:
        return event.timeMs == NoTime ? QVariant() : QVariant(event.timeMs);
    case Class:
        return int(classOf(event.kind, event.action));
    case Outcome:
        return int(event.outcome);
    case Duration:
        return event.durationNs ? QVariant(*event.durationNs) : QVariant();
    case Tokens:
        return event.tokens ? QVariant(*event.tokens) : QVariant();
    default:
        return {};
    }
}

int ActivityModel::shownColumn(const ActivityEvent &event, int column)
{
    if (column == Action && event.action.empty() && !event.tool.empty())
        return Tool;
    if (column == Actor && event.actor.empty() && !event.agent.empty())
        return Agent;
    if (column == Resource && event.resource.empty() && event.kind == EventKind::ModelCall && !event.model.empty())
        return Model;
    if (column == Resource && event.resource.empty() && !event.project.empty())
        return Project;
    return column;
}

QVariant ActivityModel::shownValue(const ActivityEvent &event, int column)
{
    const int shown = shownColumn(event, column);
    const QVariant value = valueOf(event, shown);
    if (column == Action && !value.isValid())
        return QString::fromLatin1(nameOf(event.kind).data(), qsizetype(nameOf(event.kind).size()));
    return column == Resource && shown == Project ? value.toString().section(u'/', -1, -1, QString::SectionSkipEmpty)
                                                  : value;
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return isSorted() ? int(m_sorted.size()) : m_rows;
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

ActivityModel::Row ActivityModel::kindOf(int row) const
{
    if (isSorted())
        return Row::Event;
    const Page &page = m_pages[pageOfRow(row)];
    if (!page.isResident)
        return Row::Loading;
    return page.lines[size_t(row - page.firstRow)].isDay ? Row::Day : Row::Event;
}

const ActivityEvent *ActivityModel::eventAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    if (isSorted())
        return &m_sorted[size_t(row)];
    const Page &page = m_pages[pageOfRow(row)];
    if (!page.isResident)
        return nullptr;
    const Line &line = page.lines[size_t(row - page.firstRow)];
    return line.isDay ? nullptr : &page.events[size_t(line.event)];
}

int ActivityModel::eventNumber(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    if (isSorted())
        return row + 1;
    const Page &page = m_pages[pageOfRow(row)];
    if (!page.isResident)
        return page.firstEvent + std::min(page.count, row - page.firstRow + 1);
    const Line &line = page.lines[size_t(row - page.firstRow)];
    return line.isDay ? 0 : page.firstEvent + line.event + 1;
}

int ActivityModel::rowOf(EventKey key) const
{
    if (isSorted()) {
        const auto found = std::find_if(m_sorted.begin(), m_sorted.end(),
                                        [key](const ActivityEvent &event) { return keyOf(event) == key; });
        return found == m_sorted.end() ? -1 : int(found - m_sorted.begin());
    }
    const int at = pageOfKey(key);
    if (at < 0 || !m_pages[size_t(at)].isResident)
        return -1;
    const Page &page = m_pages[size_t(at)];
    for (size_t line = 0; line < page.lines.size(); ++line) {
        if (!page.lines[line].isDay && keyOf(page.events[size_t(page.lines[line].event)]) == key)
            return page.firstRow + int(line);
    }
    return -1;
}

std::vector<ActivityEvent> ActivityModel::loadedEvents() const
{
    if (isSorted())
        return m_sorted;
    std::vector<ActivityEvent> events;
    for (const Page &page : m_pages)
        events.insert(events.end(), page.events.begin(), page.events.end());
    return events;
}

void ActivityModel::sortLoaded(int column, Qt::SortOrder order)
{
    if (column == Time && !isSorted())
        return;
    beginResetModel();
    m_sortColumn = Time;
    m_sorted = column == Time ? std::vector<ActivityEvent>() : loadedEvents();
    m_sortColumn = column;
    std::stable_sort(m_sorted.begin(), m_sorted.end(), [column, order](const ActivityEvent &a, const ActivityEvent &b) {
        return comesBefore(a, b, column, order);
    });
    endResetModel();
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isMeasure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == RowRole)
        return int(kindOf(index.row()));
    const ActivityEvent *event = eventAt(index.row());
    if (!event) {
        if (role != TimeRole || kindOf(index.row()) != Row::Day)
            return {};
        const Page &page = m_pages[pageOfRow(index.row())];
        return page.events[size_t(page.lines[size_t(index.row() - page.firstRow)].event)].timeMs;
    }
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return shownValue(*event, index.column());
    case TimeRole:
        return event->timeMs;
    case SequenceRole:
        return event->sequence;
    default:
        return {};
    }
}

Qt::ItemFlags ActivityModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (kindOf(index.row()) == Row::Day)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isMeasure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return m_headers[size_t(section)];
    return {};
}

bool ActivityModel::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount
        || (role != Qt::EditRole && role != Qt::DisplayRole))
        return false;
    m_headers[size_t(section)] = value.toString();
    Q_EMIT headerDataChanged(orientation, section, section);
    return true;
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    // Rows of a gap are fetched when they are seen, not when the view reaches its end.
    return !parent.isValid() && hasMore() && !m_asking && !m_stopped && !endsInGap();
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        requestTail();
}

} // namespace glasshouse
