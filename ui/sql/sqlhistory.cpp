// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlhistory.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const QString Folder = u"sql/history/"_s;
const QString Order = u"sql/connections"_s;

QJsonObject jsonOf(const SqlRun &run)
{
    return {{u"sql"_s, run.sql},           {u"at"_s, run.atMs},       {u"rows"_s, run.rows},
            {u"elapsed"_s, run.elapsedMs}, {u"failed"_s, run.failed}, {u"truncated"_s, run.truncated}};
}

SqlRun runOf(const QJsonObject &json)
{
    SqlRun run;
    run.sql = json[u"sql"_s].toString();
    run.atMs = json[u"at"_s].toInteger();
    run.rows = json[u"rows"_s].toInteger();
    run.elapsedMs = json[u"elapsed"_s].toInteger();
    run.failed = json[u"failed"_s].toBool();
    run.truncated = json[u"truncated"_s].toBool();
    return run;
}

} // namespace

void SqlHistoryModel::open(const QString &connection)
{
    const QByteArray hash = QCryptographicHash::hash(connection.toUtf8(), QCryptographicHash::Sha1);
    const QString key = QString::fromLatin1(hash.toHex());
    if (key == m_key)
        return;
    beginResetModel();
    m_key = key;
    m_runs.clear();
    for (const QJsonValue &value : QJsonDocument::fromJson(QSettings().value(Folder + key).toByteArray()).array())
        if (SqlRun run = runOf(value.toObject()); !run.sql.isEmpty())
            m_runs.push_back(std::move(run));
    trim();
    endResetModel();
}

/// Drops the oldest; only inside of what tells views about it.
void SqlHistoryModel::trim()
{
    qsizetype text = 0;
    for (size_t kept = 0; kept < m_runs.size(); ++kept) {
        text += m_runs[kept].sql.size();
        if (kept < MostRuns && text <= MostText)
            continue;
        m_runs.resize(kept);
        return;
    }
}

void SqlHistoryModel::add(const SqlRun &run)
{
    if (!m_runs.empty() && m_runs.front().sql == run.sql) {
        m_runs.front() = run;
        Q_EMIT dataChanged(index(0), index(0));
        save();
        return;
    }
    const auto same = std::find_if(m_runs.begin(), m_runs.end(), [&](const SqlRun &old) { return old.sql == run.sql; });
    if (same != m_runs.end()) {
        const int row = int(same - m_runs.begin());
        beginRemoveRows({}, row, row);
        m_runs.erase(same);
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_runs.insert(m_runs.begin(), run);
    endInsertRows();
    size_t kept = m_runs.size();
    qsizetype text = 0;
    for (const SqlRun &each : m_runs)
        text += each.sql.size();
    while (kept > 1 && (kept > MostRuns || text > MostText))
        text -= m_runs[--kept].sql.size();
    if (kept < m_runs.size()) {
        beginRemoveRows({}, int(kept), int(m_runs.size()) - 1);
        m_runs.resize(kept);
        endRemoveRows();
    }
    save();
}

void SqlHistoryModel::removeAt(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_runs.erase(m_runs.begin() + row);
    endRemoveRows();
    save();
}

void SqlHistoryModel::clear()
{
    if (m_runs.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_runs.clear();
    endRemoveRows();
    save();
}

int SqlHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

QVariant SqlHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SqlRun &of = run(index.row());
    if (role == Qt::DisplayRole)
        return of.sql.simplified();
    return role == SqlRole ? QVariant(of.sql) : QVariant();
}

void SqlHistoryModel::save() const
{
    if (m_key.isEmpty())
        return;
    QSettings settings;
    QStringList connections = settings.value(Order).toStringList();
    connections.removeAll(m_key);
    connections.prepend(m_key);
    while (connections.size() > MostConnections)
        settings.remove(Folder + connections.takeLast());
    settings.setValue(Order, connections);
    QJsonArray runs;
    for (const SqlRun &each : m_runs)
        runs.append(jsonOf(each));
    settings.setValue(Folder + m_key, QJsonDocument(runs).toJson(QJsonDocument::Compact));
}

} // namespace glasshouse
