// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/envelopefilter.h"

#include "transcripts/jsontoken.h"

namespace glasshouse {

namespace {
/// What may stand after the closing quote of a text in JSON.
bool mayFollowText(char c)
{
    return isJsonSpace(c) || c == ',' || c == ':' || c == '}' || c == ']';
}
constexpr std::string_view KnownEscapes = "\"\\/bfnrtu";
} // namespace

void EnvelopeFilter::clear()
{
    *this = EnvelopeFilter(); // gives the memory back: such lines are rare
}

void EnvelopeFilter::feed(std::string_view bytes)
{
    for (const char c : bytes) {
        if (m_kept.size() > MaxKept) {
            m_overflowed = true;
            return;
        }
        if (m_closed) {
            m_closed = false;
            if (!mayFollowText(c)) { // a torn stub's open text came before: that quote opened a text of the next record
                m_inText = true;
                m_textStart = m_kept.size();
            }
        }
        if (m_inText) {
            feedText(c);
        } else {
            m_kept += c;
            if (c == '"') {
                m_inText = true;
                m_textStart = m_kept.size();
            }
        }
    }
}

void EnvelopeFilter::feedText(char c)
{
    if (c == '"' && !m_escape) {
        closeText();
        return;
    }
    m_spoiled |= static_cast<unsigned char>(c) < 0x20 || (m_escape && KnownEscapes.find(c) == std::string_view::npos);
    m_escape = c == '\\' && !m_escape;
    if (m_dropping)
        return;
    m_kept += c;
    if (m_kept.size() - m_textStart > MaxText) {
        m_kept.resize(m_textStart);
        m_dropping = true;
    }
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
