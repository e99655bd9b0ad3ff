// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "query/activityplan.h"
#include "query/masking.h"

#include <algorithm>

namespace glasshouse {

namespace {

std::string folded(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    return lower;
}

} // namespace

ActivityText::ActivityText(const QString &text) : m_text(text)
{
    JsonWriter json;
    json.value(text);
    const QByteArray quoted = json.take();
    m_folded = folded(text.toStdString());
    m_foldedJson = folded({quoted.constData() + 1, size_t(quoted.size() - 2)});
    m_ascii = std::all_of(m_folded.begin(), m_folded.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

bool ActivityText::isIn(std::string_view utf8) const
{
    if (m_ascii)
        return folded(utf8).find(m_folded) != std::string::npos;
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).contains(m_text, Qt::CaseInsensitive);
}

bool ActivityText::isInJson(std::string_view json) const
{
    if (json.empty())
        return false;
    if (m_ascii)
        return folded(json).find(m_foldedJson) != std::string::npos;
    return isIn(json);
}

bool ActivityText::isIn(Dimension dimension, qint64 id, Lookup &lookup)
{
    if (id <= 0)
        return false;
    std::vector<signed char> &known = m_known[size_t(dimension)];
    if (known.size() <= size_t(id))
        known.resize(size_t(id) + 1);
    signed char &is = known[size_t(id)];
    if (is == 0)
        is = isIn(lookup.name(dimension, id)) ? 1 : -1;
    return is > 0;
}

bool ActivityText::isInSession(qint64 session, Lookup &lookup)
{
    if (session == 0)
        return false;
    const auto [known, isNew] = m_sessions.emplace(session, false);
    if (isNew)
        known->second = isIn(lookup.activity().sessionText(session));
    return known->second;
}

bool ActivityText::isIn(const ActivityRow &row, Lookup &lookup)
{
    const EventRow &e = row.event;
    const std::pair<Dimension, qint64> values[] = {
        {Dimension::Action, e.action},   {Dimension::Actor, e.actor},       {Dimension::Agent, e.agent},
        {Dimension::Machine, e.machine}, {Dimension::Project, e.project},   {Dimension::Source, e.source},
        {Dimension::Model, e.model},     {Dimension::Resource, e.resource}, {Dimension::Tool, e.tool},
        {Dimension::Client, e.client},   {Dimension::Skill, e.skill},       {Dimension::Plugin, e.plugin}};
    for (const auto &[dimension, id] : values) {
        if (isIn(dimension, id, lookup))
            return true;
    }
    if (isInSession(e.session, lookup) || isIn(nameOf(e.kind)) || isIn(nameOf(e.outcome)))
        return true;
    ActivityPlace body = row.place();
    if (row.isCall()) {
        if (isIn(CallAction))
            return true;
        const CallExtra extra = lookup.activity().extraOf(-e.seq, false);
        if (isIn(extra.correlation))
            return true;
        body = extra.shownBy;
    } else if (isIn(row.correlation)) {
        return true;
    }
    if (body.sequence == 0)
        return false;
    const std::string json = lookup.activity().bodyOf(body);
    return isInJson(json) && isInJson(maskedJson(json).json);
}

} // namespace glasshouse
