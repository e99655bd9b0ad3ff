// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/jsonlines.h"

#include "base/jsontoken.h"
#include "base/textsafety.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostIndent = 24; ///< levels; deeper ones stand under each other
constexpr size_t LongestMask = 160;
/// What was masked before it was stored: {"masked":"text","length":12,"hash":"…"}, compact.
constexpr std::string_view MaskStart = "{\"masked\":\"";
/// What is masked where it is shown.
constexpr std::string_view MaskedText = "\"•••\"";

bool isWordEnd(char c)
{
    return isJsonSpace(c) || c == ',' || c == ':' || c == '{' || c == '}' || c == '[' || c == ']' || c == '"';
}

bool isOpening(char c)
{
    return c == '{' || c == '[';
}

bool isClosing(char c)
{
    return c == '}' || c == ']';
}

class Writer
{
public:
    Writer(std::string_view json, const JsonLayout &layout) : m_json(json), m_layout(layout) {}

    CodeText take()
    {
        while (skipSpace() && !m_out.cut) {
            const char c = m_json[m_at];
            if (isOpening(c))
                open();
            else if (isClosing(c))
                close();
            else if (c == ',')
                comma();
            else if (c == ':')
                ++m_at, put(u": "_s);
            else
                token();
            m_out.cut = m_out.text.size() > m_layout.mostChars;
        }
        if (m_out.cut)
            m_out.text.truncate(std::max<qsizetype>(0, m_out.text.lastIndexOf(u'\n')));
        while (!m_out.spans.empty() && m_out.spans.back().start >= m_out.text.size())
            m_out.spans.pop_back();
        return std::move(m_out);
    }

private:
    bool skipSpace()
    {
        while (m_at < m_json.size() && isJsonSpace(m_json[m_at]))
            ++m_at;
        return m_at < m_json.size();
    }
    void put(const QString &text, CodeRole role = CodeRole::Plain)
    {
        if (role != CodeRole::Plain)
            m_out.spans.push_back({int(m_out.text.size()), int(text.size()), role});
        m_out.text += text;
    }
    void newLine()
    {
        if (!m_out.text.isEmpty())
            m_out.text += u'\n';
        const int shown = m_depth - (m_bareWhole ? 1 : 0);
        m_out.text += QString(2 * std::clamp(shown, 0, MostIndent), u' ');
    }

    void open()
    {
        const char bracket = m_json[m_at];
        if (m_layout.showMasks && takeMask())
            return;
        const size_t start = m_at++;
        if (skipSpace() && isClosing(m_json[m_at])) {
            ++m_at;
            return put(bracket == '{' ? u"{}"_s : u"[]"_s);
        }
        m_at = start + 1;
        if (m_inline == 0 && m_depth > 0 && fitsOnLine(start)) {
            m_inline = 1;
            put(bracket == '{' ? u"{ "_s : u"["_s);
            return;
        }
        if (m_inline > 0) {
            ++m_inline;
            return put(bracket == '{' ? u"{ "_s : u"["_s);
        }
        const bool hides = m_layout.bare && m_depth == 0 && bracket == '{' && m_out.text.isEmpty();
        m_bareWhole = m_bareWhole || hides;
        if (!hides)
            put(QString(QLatin1Char(bracket)));
        ++m_depth;
        newLine();
    }

    void close()
    {
        const char bracket = m_json[m_at++];
        if (m_inline > 0) {
            --m_inline;
            return put(bracket == '}' ? u" }"_s : u"]"_s);
        }
        if (m_layout.bare && m_depth > 0)
            put(u","_s); // what is added behind the last member is no change of that one
        m_depth = std::max(0, m_depth - 1);
        if (m_bareWhole && m_depth == 0)
            return;
        newLine();
        put(QString(QLatin1Char(bracket)));
    }

    void comma()
    {
        ++m_at;
        if (m_inline > 0)
            return put(u", "_s);
        put(u","_s);
        newLine();
    }

    /// Whether everything up to the bracket that closes the one at `start` fits on what is left of the line.
    bool fitsOnLine(size_t start) const
    {
        const qsizetype lineStart = m_out.text.lastIndexOf(u'\n') + 1;
        int room = m_layout.inlineWidth - int(m_out.text.size() - lineStart);
        int depth = 0;
        bool inText = false;
        for (size_t at = start; at < m_json.size() && room >= 0; ++at) {
            const char c = m_json[at];
            if (inText) {
                room -= 1;
                if (c == '\\')
                    ++at, room -= 1;
                else if (c == '"')
                    inText = false;
                continue;
            }
            if (isJsonSpace(c))
                continue;
            inText = c == '"';
            room -= c == ',' || c == ':' || c == '{' || c == '}' ? 2 : 1;
            depth += isOpening(c) ? 1 : isClosing(c) ? -1 : 0;
            if (depth == 0)
                return room >= 0;
        }
        return false;
    }

    bool takeMask()
    {
        if (m_json.substr(m_at, MaskStart.size()) != MaskStart)
            return false;
        const size_t end = m_json.substr(0, m_at + LongestMask).find('}', m_at);
        const std::string_view inner = m_json.substr(m_at, end == std::string_view::npos ? 0 : end - m_at);
        if (inner.find("\"length\":") == std::string_view::npos)
            return false;
        m_at = end + 1;
        putMask();
        return true;
    }
    void putMask() { put(QCoreApplication::translate("EventWords", "\"•••••••• masked\""), CodeRole::Masked); }

    void token()
    {
        const size_t start = m_at;
        if (m_json[m_at] == '"') {
            for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
                m_at += m_json[m_at] == '\\' && m_at + 1 < m_json.size() ? 1 : 0;
            m_at = std::min(m_json.size(), m_at + 1);
            // an endless text is not read to its end before it is cut
            const size_t most = size_t(m_layout.mostChars) * 4;
            return putText(m_json.substr(start, std::min(m_at - start, most)));
        }
        while (m_at < m_json.size() && !isWordEnd(m_json[m_at]))
            ++m_at;
        const std::string_view word = m_json.substr(start, std::min<size_t>(m_at - start, size_t(m_layout.mostChars)));
        const bool known = word == "true" || word == "false" || word == "null";
        put(escapeControls(QString::fromUtf8(word.data(), qsizetype(word.size()))),
            isJsonNumber(word) ? CodeRole::Number
                : known        ? CodeRole::Word
                               : CodeRole::Plain);
    }

    void putText(std::string_view quoted)
    {
        size_t next = m_at;
        while (next < m_json.size() && isJsonSpace(m_json[next]))
            ++next;
        const bool isKey = next < m_json.size() && m_json[next] == ':';
        if (m_layout.showMasks && !isKey && quoted == MaskedText)
            return putMask();
        QString text = escapeControls(QString::fromUtf8(quoted.data(), qsizetype(quoted.size())));
        if (text.size() > m_layout.mostChars)
            text.truncate(m_layout.mostChars), m_out.cut = true;
        const auto isNameLetter = [](QChar c) {
            return c == u'_' || c == u'.' || c == u'-' || (c.unicode() < 0x80 && c.isLetterOrNumber());
        };
        if (isKey && m_layout.bare && text.size() > 2 && std::all_of(text.cbegin() + 1, text.cend() - 1, isNameLetter))
            text = text.mid(1, text.size() - 2);
        put(text, isKey ? CodeRole::Key : CodeRole::Text);
    }

    std::string_view m_json;
    JsonLayout m_layout;
    CodeText m_out;
    size_t m_at = 0;
    int m_depth = 0;
    int m_inline = 0; ///< brackets open on this line
    bool m_bareWhole = false;
};

} // namespace

CodeText jsonLines(std::string_view json, const JsonLayout &layout)
{
    return Writer(json, layout).take();
}

} // namespace glasshouse
