// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/placedjson.h"

#include "base/jsontoken.h"

#include <QSet>
#include <QStringView>

#include <charconv>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int DeepestJson = 64;
constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF"; ///< some editors begin every file with it

/// Bytes of the character that begins there, by RFC 3629; 0: it is none.
std::size_t characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? uchar(text[at + i]) : uchar(0); };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    const uchar first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool isShortest = first != 0xe0 || byte(1) >= 0xa0, isSurrogate = first == 0xed && byte(1) >= 0xa0;
        return isShortest && !isSurrogate && follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool isInRange = (first != 0xf0 || byte(1) >= 0x90) && (first != 0xf4 || byte(1) < 0x90);
        return isInRange && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

class PlacedReader
{
public:
    explicit PlacedReader(std::string_view text) : m_text(text) {}

    bool document(PlacedJson &value)
    {
        if (m_text.substr(0, ByteOrderMark.size()) == ByteOrderMark)
            m_at = ByteOrderMark.size();
        if (!isUtf8())
            return false;
        skipSpace();
        if (!read(value, 0))
            return false;
        skipSpace();
        return m_at == m_text.size() || wrong(u"nothing may follow the value"_s);
    }
    const TextProblem &problem() const { return m_problem; }

private:
    bool wrong(const QString &words)
    {
        m_problem = {m_place, words};
        return false;
    }
    bool isUtf8()
    {
        std::size_t at = m_at;
        while (at < m_text.size()) {
            const std::size_t length = characterAt(m_text, at);
            if (length == 0) {
                stepTo(at);
                return wrong(u"this byte is not UTF-8"_s);
            }
            at += length;
        }
        return true;
    }
    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    void step()
    {
        const char c = m_text[m_at++];
        if (c == '\n') {
            ++m_place.line;
            m_place.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) {
            ++m_place.column;
        }
    }
    void stepTo(std::size_t end)
    {
        while (m_at < end)
            step();
    }
    void skipSpace()
    {
        while (m_at < m_text.size() && isJsonSpace(m_text[m_at]))
            step();
    }

    bool read(PlacedJson &value, int depth)
    {
        if (m_at >= m_text.size())
            return wrong(u"the text ends too early"_s);
        if (depth > DeepestJson)
            return wrong(u"it is nested too deep"_s);
        value.place = m_place;
        value.begin = m_at;
        const char c = m_text[m_at];
        const bool fine = c == '{' ? readObject(value, depth)
            : c == '['             ? readArray(value, depth)
            : c == '"'             ? readText(value.text)
                                   : readWord(value);
        if (c == '"')
            value.kind = PlacedJson::Kind::Text;
        value.end = m_at;
        return fine;
    }

    bool readText(QString &text)
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '"') {
            if (static_cast<unsigned char>(m_text[end]) < 0x20) {
                stepTo(end);
                return wrong(u"a text ends on its own line: a quotation mark is missing"_s);
            }
            end += m_text[end] == '\\' ? 2 : 1;
        }
        if (end >= m_text.size())
            return wrong(u"the text has no closing quotation mark"_s);
        const std::string_view raw = m_text.substr(m_at + 1, end - m_at - 1);
        const Escapes escapes = checkEscapes(raw);
        if (escapes == Escapes::Unknown)
            return wrong(u"the text has a backslash that JSON does not know"_s);
        const std::string utf8 = escapes == Escapes::Known ? unescapeJson(raw) : std::string(raw);
        text = QString::fromStdString(utf8);
        stepTo(end + 1);
        return true;
    }

    bool readWord(PlacedJson &value)
    {
        constexpr std::string_view Ends = " \t\r\n,:]}{[\"";
        const std::size_t end = std::min(m_text.find_first_of(Ends, m_at), m_text.size());
        const std::string_view word = m_text.substr(m_at, end - m_at);
        using Kind = PlacedJson::Kind;
        if (word == "true" || word == "false") {
            value.kind = Kind::Bool, value.truth = word == "true";
        } else if (word == "null") {
            value.kind = Kind::Null;
        } else if (!word.empty() && (word.front() == '-' || (word.front() >= '0' && word.front() <= '9'))
                   && isJsonNumber(word) && word != "-Infinity") {
            value.kind = Kind::Number;
            std::from_chars(word.data(), word.data() + word.size(), value.number);
        } else if (isAt('/') || isAt('#')) {
            return wrong(u"JSON has no comments"_s);
        } else if (m_wasComma && (isAt(']') || isAt('}'))) {
            return wrong(u"no comma may stand before %1"_s.arg(QChar::fromLatin1(m_text[m_at])));
        } else {
            return wrong(u"a value is needed here: a text in quotation marks, a number, true, false, null, [ or {"_s);
        }
        stepTo(end);
        return true;
    }

    /// After a value within brackets. False: it was the last, or it is wrong.
    bool another(char close, bool &fine)
    {
        skipSpace();
        if (isAt(close)) {
            step();
            return false;
        }
        if (!isAt(',')) {
            fine =
                wrong(m_at >= m_text.size() ? u"the text ends too early: %1 is missing"_s.arg(QChar::fromLatin1(close))
                                            : u"a comma or %1 is needed here"_s.arg(QChar::fromLatin1(close)));
            return false;
        }
        step();
        skipSpace();
        m_wasComma = true;
        return true;
    }

    bool readArray(PlacedJson &value, int depth)
    {
        value.kind = PlacedJson::Kind::Array;
        m_wasComma = false;
        step();
        skipSpace();
        if (isAt(']')) {
            step();
            return true;
        }
        bool fine = true;
        do {
            PlacedMember &member = value.members.emplace_back();
            member.place = m_place;
            fine = read(member.value, depth + 1);
            m_wasComma = false;
        } while (fine && another(']', fine));
        return fine;
    }

    bool readObject(PlacedJson &value, int depth)
    {
        value.kind = PlacedJson::Kind::Object;
        m_wasComma = false;
        step();
        skipSpace();
        if (isAt('}')) {
            step();
            return true;
        }
        bool fine = true;
        QSet<QString> names;
        do {
            PlacedMember member;
            member.place = m_place;
            if (!isAt('"'))
                return wrong(isAt('/') || isAt('#')        ? u"JSON has no comments"_s
                                 : m_wasComma && isAt('}') ? u"no comma may stand before }"_s
                                                           : u"a name in quotation marks is needed here"_s);
            m_wasComma = false;
            if (!readText(member.name))
                return false;
            const qsizetype known = names.size();
            names.insert(member.name);
            if (names.size() == known) {
                m_place = member.place;
                return wrong(u"%1 is there twice"_s.arg(member.name.left(60)));
            }
            skipSpace();
            if (!isAt(':'))
                return wrong(u"a colon is needed here"_s);
            step();
            skipSpace();
            fine = read(member.value, depth + 1);
            value.members.push_back(std::move(member));
        } while (fine && another('}', fine));
        return fine;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_wasComma = false; ///< just before
    TextPlace m_place;
    TextProblem m_problem;
};

} // namespace

const PlacedJson *PlacedJson::find(QStringView name) const
{
    for (const PlacedMember &member : members) {
        if (member.name == name)
            return &member.value;
    }
    return nullptr;
}

const PlacedJson &PlacedJson::at(QStringView path) const
{
    const PlacedJson *found = this;
    for (const QStringView part : path.split(u'.', Qt::SkipEmptyParts)) {
        const PlacedJson *next = nullptr;
        if (found->kind == Kind::Array) {
            bool isNumber = false;
            const qulonglong index = part.toULongLong(&isNumber);
            if (isNumber && index < found->members.size())
                next = &found->members[std::size_t(index)].value;
        } else {
            next = found->find(part);
        }
        if (!next)
            break;
        found = next;
    }
    return *found;
}

TextPlace PlacedJson::placeOfName(QStringView path) const
{
    const qsizetype dot = path.lastIndexOf(u'.');
    const PlacedJson &holder = dot < 0 ? *this : at(path.first(dot));
    for (const PlacedMember &member : holder.members) {
        if (!member.name.isEmpty() && member.name == path.mid(dot + 1))
            return member.place;
    }
    return at(path).place;
}

tl::expected<PlacedJson, TextProblem> parsePlacedJson(std::string_view utf8)
{
    if (utf8.size() > MostPlacedJsonBytes)
        return tl::unexpected(TextProblem{{}, u"it is longer than %1 KiB"_s.arg(MostPlacedJsonBytes >> 10)});
    PlacedReader reader(utf8);
    PlacedJson value;
    if (!reader.document(value))
        return tl::unexpected(reader.problem());
    return value;
}

} // namespace glasshouse
