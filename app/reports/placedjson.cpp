// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/placedjson.h"

#include "base/jsontoken.h"

#include <QStringView>

#include <charconv>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int DeepestJson = 64;

class PlacedReader
{
public:
    explicit PlacedReader(std::string_view text) : m_text(text) {}

    bool document(PlacedJson &value)
    {
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
        return true;
    }

    bool readArray(PlacedJson &value, int depth)
    {
        value.kind = PlacedJson::Kind::Array;
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
        } while (fine && another(']', fine));
        return fine;
    }

    bool readObject(PlacedJson &value, int depth)
    {
        value.kind = PlacedJson::Kind::Object;
        step();
        skipSpace();
        if (isAt('}')) {
            step();
            return true;
        }
        bool fine = true;
        do {
            PlacedMember member;
            member.place = m_place;
            if (!isAt('"'))
                return wrong(u"a name in quotation marks is needed here"_s);
            if (!readText(member.name))
                return false;
            if (value.find(member.name)) {
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
