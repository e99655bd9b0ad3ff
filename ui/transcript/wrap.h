// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <vector>

namespace glasshouse {

/// A piece of a text that stands on one line of the screen.
struct WrappedLine {
    int start = 0;
    int length = 0; ///< without the line break
    bool operator==(const WrappedLine &) const = default;
};

struct WrappedText {
    std::vector<WrappedLine> lines;
    int end = 0; ///< where the next line would start; the text's length when all of it is here
};

/// Breaks plain text into lines of at most `width`, at most `maxLines` of them. Break at words, inside a word only where it
/// is wider than the line. Fixed-width fonts are counted, not measured, where the text allows.
class Wrapper
{
public:
    Wrapper(const QFont &font, bool fixedWidth);
    WrappedText wrap(const QString &text, double width, int maxLines) const;
    /// Width of one digit or letter of a fixed-width font; the average one else.
    double advance() const { return m_advance; }

private:
    bool addParagraph(const QString &text, int start, int end, double width, int maxLines,
                      std::vector<WrappedLine> &lines) const;

    QFont m_font;
    bool m_fixedWidth;
    double m_advance;
};

} // namespace glasshouse
