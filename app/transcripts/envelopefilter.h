// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glasshouse {

/// Makes a line of any length small enough to parse: texts over MaxText are emptied as they stream by, everything else
/// stays byte for byte. Needs memory for what stays only. One line per clear().
class EnvelopeFilter
{
public:
    static constexpr std::size_t MaxText = 64 * 1024;
    /// What stays of one line; beyond it the rest is dropped and overflowed() is true.
    static constexpr std::size_t MaxKept = 32 * 1024 * 1024;

    void clear();
    void feed(std::string_view bytes);
    std::string &kept() { return m_kept; }
    bool overflowed() const { return m_overflowed; }

private:
    void openText();
    void keepText(std::string_view bytes);
    void feedText(char c);
    void closeText();

    std::string m_kept;
    std::size_t m_textStart = 0; ///< in m_kept, just after the opening quote
    bool m_inText = false;
    bool m_escape = false;   ///< the last byte was a backslash
    bool m_closed = false;   ///< the last byte closed a text
    bool m_dropping = false; ///< this text is too long
    bool m_spoiled = false;  ///< this text holds what no JSON text may hold
    bool m_overflowed = false;
};

} // namespace glasshouse
