// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptselection.h"

namespace glasshouse {

std::pair<int, int> TextSelection::within(const LaidLine &line) const
{
    if (isEmpty() || line.look == LineLook::Enclosure || line.part < first().part || line.part > last().part)
        return {0, 0};
    const int end = line.start + line.length;
    const int from = line.part == first().part ? qMax(line.start, first().at) : line.start;
    const int to = line.part == last().part ? qMin(end, last().at) : end;
    return from < to ? std::pair(from, to) : std::pair(0, 0);
}

QString selectedText(const TextSelection &selection, const std::array<QString, EntryPartCount> &parts)
{
    if (selection.isEmpty())
        return {};
    QStringList pieces;
    for (int part = int(selection.first().part); part <= int(selection.last().part); ++part) {
        const QString &text = parts[size_t(part)];
        const int from = part == int(selection.first().part) ? selection.first().at : 0;
        const int to = part == int(selection.last().part) ? selection.last().at : int(text.size());
        if (const QString piece = text.mid(from, to - from); !piece.isEmpty())
            pieces.append(piece);
    }
    return pieces.join(u'\n');
}

QString wholeText(const std::array<QString, EntryPartCount> &parts)
{
    QStringList pieces;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            pieces.append(part);
    }
    return pieces.join(u'\n');
}

std::vector<TranscriptPlace> placesOf(const QString &needle, const std::array<QString, EntryPartCount> &parts)
{
    std::vector<TranscriptPlace> places;
    for (int part = 0; !needle.isEmpty() && part < EntryPartCount; ++part) {
        const QString &text = parts[size_t(part)];
        for (qsizetype at = 0; (at = text.indexOf(needle, at, Qt::CaseInsensitive)) >= 0; at += needle.size())
            places.push_back({EntryPart(part), int(at)});
    }
    return places;
}

} // namespace glasshouse
