// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/masking.h"

#include "base/contentkeys.h"
#include "base/secretscan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr QChar Ellipsis = u'…';

QString maskText()
{
    return u"•••"_s;
}

/// Names whose text is a statement whatever it begins with; what looks like one is masked under any name.
bool namesSql(const QString &key)
{
    for (const QString &part : key.toLower().split(u'.')) {
        if (part == u"sql" || part == u"statement" || part == u"query" || part.endsWith(u"_sql")
            || part.endsWith(u"_statement") || part.endsWith(u"_query"))
            return true;
    }
    return key.compare(u"db.query.text"_s, Qt::CaseInsensitive) == 0;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// Reads a statement once, front to back.
class SqlReader
{
public:
    explicit SqlReader(const QString &sql) : m_sql(sql) {}

    QString take()
    {
        while (m_at < m_sql.size())
            takeNext();
        return m_out;
    }

private:
    QChar at(qsizetype i) const { return i < m_sql.size() ? m_sql[i] : QChar(); }

    void takeNext()
    {
        const QChar c = at(m_at);
        if (c == u'\'')
            takeLiteral(false);
        else if (c == u'"' || c == u'`')
            copyThrough(c);
        else if (c == u'[')
            copyThrough(u']');
        else if (c == u'-' && at(m_at + 1) == u'-')
            skipTo(u"\n"_s);
        else if (c == u'/' && at(m_at + 1) == u'*')
            skipTo(u"*/"_s);
        else if (c == u'$')
            takeDollar();
        else if (c.isDigit())
            takeNumber();
        else if (isWordPart(c))
            takeWord();
        else
            m_out += m_sql[m_at++];
    }

    void takeLiteral(bool backslashes)
    {
        m_out += u'?';
        for (++m_at; m_at < m_sql.size(); ++m_at) {
            if (backslashes && m_sql[m_at] == u'\\') {
                ++m_at;
            } else if (m_sql[m_at] == u'\'') {
                if (at(m_at + 1) != u'\'') {
                    ++m_at;
                    return;
                }
                ++m_at;
            }
        }
    }

    void copyThrough(QChar end)
    {
        m_out += m_sql[m_at++];
        while (m_at < m_sql.size()) {
            const QChar c = m_sql[m_at++];
            m_out += c;
            if (c == end)
                return;
        }
    }

    void skipTo(const QString &end)
    {
        const qsizetype found = m_sql.indexOf(end, m_at + 2);
        m_at = found < 0 ? m_sql.size() : found + (end == u"\n" ? 0 : end.size());
        if (!m_out.isEmpty() && !m_out.back().isSpace())
            m_out += u' ';
    }

    /// $tag$ … $tag$; "$1" is a parameter.
    void takeDollar()
    {
        qsizetype end = m_at + 1;
        while (isWordPart(at(end)) && !(end == m_at + 1 && at(end).isDigit()))
            ++end;
        if (at(end) != u'$') {
            m_out += m_sql[m_at++];
            while (at(m_at).isDigit())
                m_out += m_sql[m_at++];
            return;
        }
        const QString tag = m_sql.mid(m_at, end + 1 - m_at);
        const qsizetype close = m_sql.indexOf(tag, end + 1);
        m_at = close < 0 ? m_sql.size() : close + tag.size();
        m_out += u'?';
    }

    void takeNumber()
    {
        while (isWordPart(at(m_at)) || (at(m_at) == u'.' && at(m_at + 1).isDigit())
               || ((at(m_at) == u'+' || at(m_at) == u'-') && at(m_at - 1).toLower() == u'e' && at(m_at + 1).isDigit()))
            ++m_at;
        m_out += u'?';
    }

    void takeWord()
    {
        const qsizetype begin = m_at;
        while (isWordPart(at(m_at)))
            ++m_at;
        const QStringView word = QStringView(m_sql).mid(begin, m_at - begin);
        if (at(m_at) == u'\'' && word.size() == 1) { // E'…', X'…', N'…', B'…'
            takeLiteral(word.front().toLower() == u'e');
            return;
        }
        m_out += word;
    }

    const QString &m_sql;
    QString m_out;
    qsizetype m_at = 0;
};

/// What a masked value was written as before it was stored: {"masked": "text", "length": 12, "hash": "…"}.
bool wasMasked(const QJsonObject &object)
{
    return object.contains(u"masked"_s) && object.contains(u"hash"_s) && object.size() <= 4;
}

class Masker
{
public:
    bool masked = false;

    QJsonValue value(const QString &key, const QJsonValue &value, bool secret)
    {
        secret = secret || kindOfKey(key.toStdString()) == KeyKind::Secret;
        switch (value.type()) {
        case QJsonValue::Object:
            return wasMasked(value.toObject()) ? value : QJsonValue(members(value.toObject(), secret));
        case QJsonValue::Array: {
            QJsonArray array;
            for (const QJsonValue &element : value.toArray())
                array.append(this->value(key, element, secret));
            return array;
        }
        case QJsonValue::String:
            return secret ? hide(value.toString()) : QJsonValue(shown(key, value.toString()));
        case QJsonValue::Double:
            if (secret) {
                masked = true;
                return maskText();
            }
            return value;
        default:
            return value;
        }
    }

    QJsonObject members(const QJsonObject &object, bool secret)
    {
        QJsonObject shown;
        for (auto member = object.begin(); member != object.end(); ++member)
            shown.insert(member.key(), value(member.key(), member.value(), secret));
        return shown;
    }

private:
    QJsonValue hide(const QString &text)
    {
        if (text.isEmpty())
            return text;
        masked = true;
        return maskText();
    }

    QString shown(const QString &key, const QString &text)
    {
        QString shown = text;
        if (findSecret(text.toStdString()))
            shown = QString::fromStdString(maskSecrets(text.toStdString()));
        if (namesSql(key) || looksLikeSql(shown))
            shown = withoutLiterals(shown);
        if (shown.size() > ShownCharacters) {
            const bool splits = shown[ShownCharacters - 1].isHighSurrogate();
            shown = shown.left(ShownCharacters - (splits ? 1 : 0)) + Ellipsis;
        }
        masked = masked || shown != text;
        return shown;
    }
};

} // namespace

bool looksLikeSql(const QString &text)
{
    static constexpr std::array Words{u"select", u"insert",  u"update", u"delete", u"with",  u"create",
                                      u"alter",  u"drop",    u"merge",  u"copy",   u"grant", u"explain",
                                      u"pragma", u"replace", u"values", u"call",   u"exec",  u"execute"};
    static constexpr std::array Followers{u"from",  u"into",   u"set",   u"where", u"as",  u"table",
                                          u"index", u"view",   u"using", u"on",    u"to",  u"values",
                                          u"union", u"select", u"join",  u"limit", u"role"};
    const QStringView start = QStringView(text).trimmed();
    const auto first = std::find_if(start.begin(), start.end(), [](QChar c) { return !c.isLetter(); });
    const QStringView word = start.left(first - start.begin());
    const auto is = [](QStringView a) {
        return [a](const char16_t *b) { return a.compare(QStringView(b), Qt::CaseInsensitive) == 0; };
    };
    if (word.size() == start.size() || std::none_of(Words.begin(), Words.end(), is(word)))
        return false;
    if (word.compare(u"select", Qt::CaseInsensitive) == 0 && !first->isLetter() && start.contains(u'\''))
        return true;
    // "select a colour" is a sentence: a statement has a second word of the language, or a quoted value.
    qsizetype begin = word.size();
    for (qsizetype i = begin; i <= start.size(); ++i) {
        if (i < start.size() && isWordPart(start[i]))
            continue;
        const QStringView next = start.mid(begin, i - begin);
        if (!next.isEmpty() && std::any_of(Followers.begin(), Followers.end(), is(next)))
            return true;
        begin = i + 1;
    }
    return false;
}

QString withoutLiterals(const QString &sql)
{
    return SqlReader(sql).take();
}

MaskedJson masked(const QJsonObject &object)
{
    Masker masker;
    MaskedJson result;
    result.object = masker.members(object, false);
    result.masked = masker.masked;
    return result;
}

MaskedText maskedJson(std::string_view json)
{
    if (json.empty())
        return {};
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size())));
    if (!document.isObject())
        return {"{}", true};
    const MaskedJson shown = masked(document.object());
    if (!shown.masked) // not written anew: its members keep their order
        return {std::string(json), false};
    return {QJsonDocument(shown.object).toJson(QJsonDocument::Compact).toStdString(), true};
}

} // namespace glasshouse
