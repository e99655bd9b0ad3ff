// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/content.h"

namespace glasshouse {

QString partText(const OutlineEntry &entry, const EntryContent &content, EntryPart part)
{
    switch (part) {
    case EntryPart::Label:
        return entry.kind == OutlineEntry::Kind::Tool || content.text.isEmpty() ? entry.label : QString();
    case EntryPart::Text:
        return content.text;
    case EntryPart::Input:
        return content.input;
    case EntryPart::Result:
        return content.result;
    case EntryPart::Diff:
        break;
    }
    QString text;
    for (const DiffLine &line : content.diff) {
        static constexpr char16_t Signs[] = u" +- ";
        text += Signs[int(line.kind)];
        text += line.text + u'\n';
    }
    return text;
}

} // namespace glasshouse
