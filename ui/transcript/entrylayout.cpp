// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/entrylayout.h"

#include "charts/fonts.h"

#include <algorithm>

namespace glasshouse {

namespace {

using Kind = OutlineEntry::Kind;
using M = TranscriptMetrics;

HeadLook headLook(Kind kind)
{
    switch (kind) {
    case Kind::Prompt:
    case Kind::Answer:
        return HeadLook::None;
    case Kind::Thinking:
        return HeadLook::Thinking;
    case Kind::Note:
        return HeadLook::Note;
    case Kind::Compaction:
        return HeadLook::Compaction;
    case Kind::Tool:
    case Kind::ApiError:
        return HeadLook::Card;
    default:
        return HeadLook::Mark;
    }
}

/// Free above and below an entry. Notes stand close: they come in rows and matter less.
int gapOf(Kind kind)
{
    return kind == Kind::Prompt ? M::PromptGap : kind == Kind::Note ? 0 : M::Gap;
}

/// How many lines of a part show while it is folded: all up to `after`, else the first `keep`.
struct FoldRule {
    int after;
    int keep;
};

FoldRule foldRule(const OutlineEntry &entry, EntryPart part)
{
    switch (entry.kind) {
    case Kind::Prompt:
        return {60, 40};
    case Kind::Answer:
        return {400, 300};
    case Kind::Thinking:
    case Kind::Note:
    case Kind::Bad:
        return {0, 0};
    default:
        break;
    }
    const bool isQuietResult = part == EntryPart::Result && !entry.failed;
    return {FoldAfter, isQuietResult ? 4 : FoldAfter};
}

/// Bytes in UTF-8; of a very long text the number of characters, which is quick.
qint64 sizeOf(QStringView text)
{
    return text.size() < 1'000'000 ? qint64(text.toUtf8().size()) : qint64(text.size());
}

/// Fills a layout from top to bottom.
class Layouter
{
public:
    Layouter(const EntrySource &source, int width, const TranscriptMetrics &metrics)
        : m_source(source),
          m_entry(*source.entry),
          m_width(width),
          m_metrics(metrics)
    {}

    EntryLayout run()
    {
        m_out.head = headLook(m_entry.kind);
        const int gap = gapOf(m_entry.kind);
        m_y = gap;
        if (m_source.place.showsRole) {
            if (m_entry.kind != Kind::Prompt)
                m_y += M::Gap; // a new speaker stands a little apart
            m_out.roleTop = m_y;
            m_y += M::RoleLine;
        }
        for (int part = 0; m_source.content && part < EntryPartCount; ++part)
            m_out.parts[size_t(part)] = partText(m_entry, *m_source.content, EntryPart(part));
        if (m_out.head == HeadLook::Card)
            addCard();
        else
            addPlain();
        m_out.isEstimate = !m_source.content;
        m_out.height = m_y + gap;
        if (m_out.isEstimate)
            m_out.height = estimatedHeight(m_entry, m_source.place, m_width, m_metrics);
        return std::move(m_out);
    }

private:
    void addPlain()
    {
        if (m_out.head != HeadLook::None) {
            m_out.headRect = QRect(0, m_y, m_width, M::HeadLine);
            m_y += M::HeadLine;
        }
        const bool isThinking = m_entry.kind == Kind::Thinking;
        const bool isAside = m_out.head != HeadLook::None && !isThinking;
        m_out.foldable = m_out.head != HeadLook::None && !m_out.text(EntryPart::Text).isEmpty();
        const LineLook look = isThinking ? LineLook::Thinking : isAside ? LineLook::Note : LineLook::Body;
        const int indent = m_out.head != HeadLook::None ? M::NoteIndent : 0;
        addText(EntryPart::Text, look, indent, m_width - indent, isAside ? M::CodeLine : M::BodyLine);
        addEnclosures(indent);
        if (!m_out.lines.empty() && indent)
            m_y += 4;
    }

    void addCard()
    {
        const int top = m_y;
        m_out.headRect = QRect(0, m_y, m_width, M::CardHeader);
        m_y += M::CardHeader;
        if (m_source.canOpenAgent)
            addAgentLink();
        const int inner = m_width - 2 * M::CardPadding;
        addSection(EntryPart::Text, m_entry.failed ? LineLook::ErrorResult : LineLook::Body, inner);
        addSection(EntryPart::Input, LineLook::Input, inner);
        addDiff();
        addSection(EntryPart::Result, m_entry.failed ? LineLook::ErrorResult : LineLook::Result, inner);
        if (m_source.content && !m_source.enclosures.isEmpty()) {
            separate();
            m_y += M::BodyPadding;
            addEnclosures(M::CardPadding);
            m_y += M::BodyPadding;
        }
        m_out.card = QRect(0, top, m_width, m_y - top);
        if (m_out.lines.empty() && m_out.folds.empty() && m_out.agentLink.isNull())
            m_out.card.setHeight(M::CardHeader);
    }

    void addAgentLink()
    {
        separate();
        m_out.agentLink = QRect(0, m_y, m_width, M::FoldRow);
        m_y += M::FoldRow;
    }

    void separate() { m_out.separators.push_back(m_y); }

    void addSection(EntryPart part, LineLook look, int inner)
    {
        if (m_out.text(part).isEmpty())
            return;
        separate();
        m_y += M::BodyPadding;
        const size_t before = m_out.lines.size();
        const size_t folds = m_out.folds.size();
        addText(part, look, M::CardPadding, inner, M::CodeLine);
        m_y += M::BodyPadding;
        if (m_out.lines.size() == before)
            m_y -= 2 * M::BodyPadding;
        if (m_out.folds.size() > folds) { // the row goes below the padding
            m_out.separators.push_back(m_y);
            m_out.folds.back().rect = QRect(0, m_y, m_width, M::FoldRow);
            m_y += M::FoldRow;
        }
    }

    /// Lines of a part, as many as its fold shows.
    void addText(EntryPart part, LineLook look, int x, int width, int lineHeight)
    {
        const QString &text = m_out.text(part);
        if (text.isEmpty())
            return;
        const FoldRule rule = foldRule(m_entry, part);
        const int limit = m_source.unfolded > 0 ? m_source.unfolded * UnfoldStep : rule.after;
        const bool isCode = look == LineLook::Input || look == LineLook::Result || look == LineLook::ErrorResult
            || look == LineLook::Note;
        const Wrapper &wrapper = isCode ? m_metrics.code : m_metrics.body;
        WrappedText wrapped = limit > 0 ? wrapper.wrap(text, width, limit + 1) : WrappedText();
        const bool isCut = int(wrapped.lines.size()) > limit;
        if (isCut)
            wrapped.lines.resize(size_t(m_source.unfolded > 0 ? limit : rule.keep));
        if (rule.after > 0 && (isCut || m_source.unfolded > 0))
            m_out.foldable = true;
        for (const WrappedLine &line : wrapped.lines) {
            const int end = line.start + line.length;
            m_out.lines.push_back(
                {look, part, line.start, line.length, x, m_y, lineHeight, 0, end < text.size() && text[end] != u'\n'});
            m_y += lineHeight;
        }
        if (isCut)
            addFold(part, wrapped.lines.empty() ? 0 : wrapped.lines.back().start + wrapped.lines.back().length);
    }

    /// Says how much of the part stands behind `end`; the card moves the row to its place.
    void addFold(EntryPart part, int end)
    {
        if (m_out.head == HeadLook::Thinking || m_out.head == HeadLook::Note || m_out.head == HeadLook::Mark)
            if (m_source.unfolded == 0)
                return; // their head line is the fold
        const QStringView text = m_out.text(part);
        const bool atBreak = end < text.size() && text[end] == u'\n';
        const QStringView rest = text.mid(end + (atBreak ? 1 : 0));
        const int lines = int(rest.count(u'\n')) + (rest.endsWith(u'\n') ? 0 : 1);
        m_out.folds.push_back({part, QRect(0, m_y, m_width, M::FoldRow), lines, sizeOf(rest)});
        if (m_out.head != HeadLook::Card)
            m_y += M::FoldRow;
    }

    void addDiff()
    {
        if (!m_source.content || m_source.content->diff.empty())
            return;
        separate();
        m_y += M::BodyPadding;
        const DiffLines &diff = m_source.content->diff;
        const int limit = m_source.unfolded > 0 ? m_source.unfolded * UnfoldStep : FoldAfter;
        const QString &text = m_out.text(EntryPart::Diff);
        int start = 0;
        int shown = 0;
        size_t i = 0;
        for (; i < diff.size() && shown < limit; ++i) {
            const int length = 1 + int(diff[i].text.size());
            shown += addDiffLine(diff[i], start, limit - shown);
            start += length + 1;
        }
        m_out.foldable = m_out.foldable || i < diff.size() || m_source.unfolded > 0;
        m_y += M::BodyPadding;
        if (i < diff.size()) {
            m_out.separators.push_back(m_y);
            m_out.folds.push_back({EntryPart::Diff, QRect(0, m_y, m_width, M::FoldRow), int(diff.size() - i),
                                   sizeOf(QStringView(text).mid(start))});
            m_y += M::FoldRow;
        }
    }

    /// One line of a file, wrapped; returns how many lines of the screen it takes.
    int addDiffLine(const DiffLine &line, int start, int limit)
    {
        static constexpr LineLook Looks[] = {LineLook::DiffContext, LineLook::DiffAdded, LineLook::DiffRemoved,
                                             LineLook::DiffGap};
        const LineLook look = Looks[int(line.kind)];
        WrappedText wrapped = m_metrics.code.wrap(line.text, m_width - M::DiffText - M::CardPadding, qMax(1, limit));
        if (wrapped.lines.empty())
            wrapped.lines.push_back({0, 0});
        for (size_t i = 0; i < wrapped.lines.size(); ++i) {
            const WrappedLine &piece = wrapped.lines[i];
            m_out.lines.push_back({look, EntryPart::Diff, start + 1 + piece.start, piece.length, M::DiffText, m_y,
                                   M::CodeLine, i == 0 ? line.number : -1, i + 1 < wrapped.lines.size()});
            m_y += M::CodeLine;
        }
        return int(wrapped.lines.size());
    }

    void addEnclosures(int x)
    {
        for (const QString &words : m_source.enclosures) {
            m_out.lines.push_back(
                {LineLook::Enclosure, EntryPart::Text, int(m_out.enclosures.size()), 0, x, m_y, M::BodyLine, 0, false});
            m_out.enclosures.append(words);
            m_y += M::BodyLine;
        }
    }

    const EntrySource &m_source;
    const OutlineEntry &m_entry;
    int m_width;
    const TranscriptMetrics &m_metrics;
    EntryLayout m_out;
    int m_y = 0;
};

} // namespace

TranscriptMetrics::TranscriptMetrics()
    : body(font(TextRole::Body), false),
      code(font(TextRole::Code), true),
      label(font(TextRole::Label), false)
{}

int EntryLayout::lineAt(int y) const
{
    if (lines.empty())
        return -1;
    const auto below = std::ranges::upper_bound(lines, y, {}, &LaidLine::top);
    return below == lines.begin() ? 0 : int(below - lines.begin()) - 1;
}

EntryLayout layOut(const EntrySource &source, int width, const TranscriptMetrics &metrics)
{
    return Layouter(source, width, metrics).run();
}

int estimatedHeight(const OutlineEntry &entry, const StoryPlace &place, int width, const TranscriptMetrics &metrics)
{
    const auto lines = [&entry](const Wrapper &wrapper, int available, int most) {
        return qBound(1, int(entry.textBytes * wrapper.advance() / qMax(1, available)) + 1, most);
    };
    const int gap = gapOf(entry.kind);
    const int role = !place.showsRole ? 0 : entry.kind == Kind::Prompt ? M::RoleLine : M::RoleLine + M::Gap;
    const int around = 2 * gap + role;
    switch (entry.kind) {
    case Kind::Prompt:
        return around + lines(metrics.body, width, 40) * M::BodyLine;
    case Kind::Answer:
        return around + lines(metrics.body, width, 300) * M::BodyLine;
    case Kind::Tool:
    case Kind::ApiError:
        break;
    default:
        return around + M::HeadLine;
    }
    if (entry.textBytes < 40)
        return around + M::CardHeader;
    const int shown = lines(metrics.code, width - 2 * M::CardPadding, FoldAfter);
    return around + M::CardHeader + 2 * M::BodyPadding + shown * M::CodeLine;
}

} // namespace glasshouse
