// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <vector>

namespace glasshouse {

/// A piece of a text on one line of the screen.
struct CodeLine {
    int start = 0, length = 0; ///< in the text, without the line break
    int number = 0;            ///< of the text's line, from 1; 0: it goes on here
    double indent = 0;         ///< logical pixels
    bool operator==(const CodeLine &) const = default;
};

/// Breaks lines of code that are wider than there is room; what goes on is indented under its beginning. A value.
class CodeWrapper
{
public:
    explicit CodeWrapper(const QFont &font);
    double advance() const { return m_advance; }
    /// Every line of `text`. At least one, also of nothing.
    std::vector<CodeLine> wrap(const QString &text, double width) const;
    /// One line of `text`, [start, end).
    void addLine(const QString &text, int start, int end, int number, double width, std::vector<CodeLine> &lines) const;

private:
    QFont m_font;
    double m_advance;
};

} // namespace glasshouse
