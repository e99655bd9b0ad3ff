// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlerrorplace.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const QRegularExpression &placeWords()
{
    static const QRegularExpression words(u"\\s*\\(line (\\d{1,6}), column (\\d{1,6})\\)\\s*$"_s);
    return words;
}

SqlPlace placeAt(const QString &text, qsizetype position)
{
    const QString before = text.left(position);
    const qsizetype line = before.count(u'\n');
    return {int(line) + 1, int(position - (before.lastIndexOf(u'\n') + 1)) + 1};
}

} // namespace

std::optional<SqlPlace> errorPlace(const QString &sql, const QString &reason)
{
    if (const auto said = placeWords().match(reason); said.hasMatch())
        return SqlPlace{said.captured(1).toInt(), said.captured(2).toInt()};
    static const QRegularExpression named(
        u"near \"([^\"]+)\"|no such (?:column|table|function): (?:\\w+\\.)?(\\S+)|ambiguous column name: (\\S+)"_s);
    const auto match = named.match(reason);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured(match.lastCapturedIndex());
    std::optional<SqlPlace> place;
    for (const SqlToken &token : sqlTokens(sql)) {
        if (token.kind == SqlTokenKind::Comment
            || sql.mid(token.begin, token.length).compare(word, Qt::CaseInsensitive) != 0)
            continue;
        if (place)
            return std::nullopt; // which of them it is is not said
        place = placeAt(sql, token.begin);
    }
    return place;
}

QString withoutPlace(const QString &reason)
{
    return QString(reason).remove(placeWords());
}

SqlPlace inWhole(const SqlPlace &place, const QString &text)
{
    qsizetype blank = 0;
    while (blank < text.size() && text[blank].isSpace())
        ++blank;
    const SqlPlace begin = placeAt(text, blank);
    return {place.line + begin.line - 1, place.line == 1 ? place.column + begin.column - 1 : place.column};
}

} // namespace glasshouse
