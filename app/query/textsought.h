// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <string>
#include <string_view>

namespace glasshouse {

/// A text that is looked for whatever its case. Where both are plain ASCII, which most are, bytes tell as much.
class TextSought
{
public:
    explicit TextSought(const QString &text) : m_text(text), m_folded(text.toStdString())
    {
        m_plain = std::all_of(m_folded.begin(), m_folded.end(), isPlain);
        std::transform(m_folded.begin(), m_folded.end(), m_folded.begin(), folded);
    }

    bool isIn(std::string_view utf8) const
    {
        if (!m_plain || !std::all_of(utf8.begin(), utf8.end(), isPlain))
            return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).contains(m_text, Qt::CaseInsensitive);
        return std::search(utf8.begin(), utf8.end(), m_folded.begin(), m_folded.end(),
                           [](char a, char b) { return folded(a) == b; })
            != utf8.end()
            || m_folded.empty();
    }

private:
    static bool isPlain(char c) { return static_cast<signed char>(c) >= 0; }
    static char folded(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

    QString m_text;
    std::string m_folded;
    bool m_plain = true;
};

} // namespace glasshouse
