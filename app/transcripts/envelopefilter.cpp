// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/envelopefilter.h"

#include "base/jsontoken.h"

namespace glasshouse {

namespace {
/// What may stand after the closing quote of a text in JSON.
bool mayFollowText(char c)
{
    return isJsonSpace(c) || c == ',' || c == ':' || c == '}' || c == ']';
}
bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20;
}

/// How many bytes from the start are neither a quote, nor a backslash, nor a control character.
std::size_t plainRun(std::string_view bytes)
{
    std::size_t run = 0;
    while (run < bytes.size() && bytes[run] != '"' && bytes[run] != '\\' && !isControl(bytes[run]))
        ++run;
    return run;
}

constexpr std::string_view KnownEscapes = "\"\\/bfnrtu";
} // namespace

void EnvelopeFilter::clear()
{
    *this = EnvelopeFilter(); // gives the memory back: such lines are rare
}

void EnvelopeFilter::feed(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size() && !m_overflowed; ++at) {
        if (m_closed && !mayFollowText(bytes[at]))
            openText(); // a torn stub's open text came before: that quote opened a text of the next record
        m_closed = false;
        if (m_inText && !m_escape) {
            const std::size_t run = plainRun(bytes.substr(at));
            keepText(bytes.substr(at, run));
            at += run;
            if (at == bytes.size())
                return;
        }
        const char c = bytes[at];
        if (m_inText) {
            feedText(c);
        } else {
            m_kept += c;
            if (c == '"')
                openText();
        }
        m_overflowed = m_kept.size() > MaxKept;
    }
}

void EnvelopeFilter::openText()
{
    m_inText = true;
    m_textStart = m_kept.size();
}

void EnvelopeFilter::keepText(std::string_view bytes)
{
    if (m_dropping)
        return;
    m_kept += bytes.substr(0, MaxText);
    if (m_kept.size() - m_textStart > MaxText || bytes.size() > MaxText) {
        m_kept.resize(m_textStart);
        m_dropping = true;
    }
}

/// One byte of a text that is no plain one: a quote, a backslash or what follows it, a control character.
void EnvelopeFilter::feedText(char c)
{
    if (c == '"' && !m_escape) {
        closeText();
        return;
    }
    m_spoiled |= isControl(c) || (m_escape && KnownEscapes.find(c) == std::string_view::npos);
    m_escape = c == '\\' && !m_escape;
    keepText({&c, 1});
}

void EnvelopeFilter::closeText()
{
    if (m_dropping && m_spoiled)
        m_kept += '\x01'; // so that the parser refuses the line as it would have refused the whole text
    m_kept += '"';
    m_inText = m_dropping = m_spoiled = false;
    m_closed = true;
}

} // namespace glasshouse
