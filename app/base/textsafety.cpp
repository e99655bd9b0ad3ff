// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textsafety.h"

namespace glasshouse {

bool isHidden(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x00ad || c == 0x061c || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
}

QString escapeControls(const QString &text, bool keepLines)
{
    const auto hidden = [keepLines](QChar c) {
        return isHidden(c.unicode()) && !(keepLines && (c == QLatin1Char('\n') || c == QLatin1Char('\t')));
    };
    qsizetype at = 0;
    while (at < text.size() && !hidden(text[at]))
        ++at;
    if (at == text.size())
        return text; // the usual case shares the string
    QString safe = text.left(at);
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (!hidden(c))
            safe += c;
        else if (c.unicode() < 0x100)
            safe += QLatin1String("\\x") + QString::number(c.unicode(), 16).rightJustified(2, QLatin1Char('0'));
        else
            safe += QLatin1String("\\u") + QString::number(c.unicode(), 16).rightJustified(4, QLatin1Char('0'));
    }
    return safe;
}

} // namespace glasshouse
