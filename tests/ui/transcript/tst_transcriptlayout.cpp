// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/anchoredcolumn.h"
#include "ui/transcript/entrylayout.h"
#include "ui/transcript/minimap.h"
#include "ui/transcript/transcriptselection.h"

#include <QRandomGenerator>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Kind = OutlineEntry::Kind;

namespace {

OutlineEntry entry(Kind kind, int textBytes = 100)
{
    OutlineEntry entry;
    entry.kind = kind;
    entry.textBytes = textBytes;
    return entry;
}

QString numbered(int lines)
{
    QStringList text;
    for (int i = 1; i <= lines; ++i)
        text.append(u"line %1"_s.arg(i));
    return text.join(u'\n');
}

QStringList shown(const EntryLayout &layout)
{
    QStringList lines;
    for (const LaidLine &line : layout.lines)
        lines.append(layout.text(line.part).mid(line.start, line.length));
    return lines;
}

EntryLayout toolLayout(const EntryContent &content, int unfolded = 0, bool failed = false)
{
    static const TranscriptMetrics metrics;
    OutlineEntry tool = entry(Kind::Tool);
    tool.failed = failed;
    return layOut({&tool, &content, {}, unfolded, false, {}}, 600, metrics);
}

} // namespace

class TestTranscriptLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heightIndex_agreesWithPlainSums();
    void heightsCorrectedOutOfSight_moveNothingInSight();
    void rowThatIsShown_isHeld();
    void column_isNeverScrolledPastItsEnds();
    void wrap_keepsEveryCharacter_data();
    void wrap_keepsEveryCharacter();
    void wrap_stopsAtItsLimit();
    void wrap_boundsALineWithoutBreaks();
    void result_foldsOverTwelveLines();
    void failedResult_keepsTwelveLines();
    void unfoldedResult_showsAll();
    void diff_hasNumbersAndFolds();
    void thinking_isOneLineUntilUnfolded();
    void linesStandBelowEachOther_insideTheirEntry();
    void estimate_isNearTheMeasuredHeight();
    void story_tellsTurnsSpeakersAndErrors();
    void selection_crossesLinesAndParts();
    void search_countsInTheOrderOfTheParts();
    void minimap_keepsPromptsAndErrorsOfAnyLength();
};

void TestTranscriptLayout::heightIndex_agreesWithPlainSums()
{
    QRandomGenerator random(7);
    for (const int rows : {0, 1, 2, 3, 64, 1000}) {
        std::vector<int> heights;
        for (int i = 0; i < rows; ++i)
            heights.push_back(int(random.bounded(1, 200)));
        HeightIndex index;
        index.reset(heights);
        for (int change = 0; change < rows; ++change) {
            const size_t row = size_t(random.bounded(rows));
            heights[row] = int(random.bounded(1, 200));
            index.set(row, heights[row]);
        }
        qint64 top = 0;
        for (size_t row = 0; row < heights.size(); ++row) {
            QCOMPARE(index.top(row), top);
            QCOMPARE(index.at(top), row);
            QCOMPARE(index.at(top + heights[row] - 1), row);
            top += heights[row];
        }
        QCOMPARE(index.total(), top);
        QCOMPARE(index.at(-5), size_t(0));
        QCOMPARE(index.at(top + 1000), heights.empty() ? size_t(0) : heights.size() - 1);
    }
}

void TestTranscriptLayout::heightsCorrectedOutOfSight_moveNothingInSight()
{
    QRandomGenerator random(3);
    AnchoredColumn column;
    column.reset(std::vector<int>(1000, 50));
    column.setViewport(400);
    for (int round = 0; round < 200; ++round) {
        column.scrollBy(int(random.bounded(-3000, 3500)));
        const size_t first = column.rowAt(0);
        const size_t inSight = column.y(first) < 0 ? first + 1 : first;
        const qint64 y = column.y(inSight);
        // everything above and the row that is cut off get other heights
        for (size_t row = first >= 5 ? first - 5 : 0; row < inSight; ++row)
            column.setHeight(row, int(random.bounded(20, 300)));
        if (column.scrollTop() > 0 && column.scrollTop() < column.maxScrollTop())
            QCOMPARE(column.y(inSight), y);
    }
}

void TestTranscriptLayout::rowThatIsShown_isHeld()
{
    AnchoredColumn column;
    column.reset(std::vector<int>(100, 50));
    column.setViewport(300);
    column.show(60, 36);
    for (size_t row = 40; row < 70; ++row) {
        column.setHeight(row, 173);
        QCOMPARE(column.y(60), 36);
    }
    column.setHeights(std::vector<int>(100, 20)); // another width
    QCOMPARE(column.y(60), 36);
}

void TestTranscriptLayout::column_isNeverScrolledPastItsEnds()
{
    AnchoredColumn column;
    column.reset(std::vector<int>(10, 50));
    column.setViewport(200);
    column.scrollTo(-100);
    QCOMPARE(column.scrollTop(), 0);
    column.scrollTo(100'000);
    QCOMPARE(column.scrollTop(), 300);
    column.setHeight(9, 10);
    QCOMPARE(column.scrollTop(), 260);
    column.setViewport(5000);
    QCOMPARE(column.scrollTop(), 0);
    column.reset({});
    column.scrollBy(10);
    QCOMPARE(column.scrollTop(), 0);
    QCOMPARE(column.rowAt(10), size_t(0));
}

void TestTranscriptLayout::wrap_keepsEveryCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"one two three four five six seven eight nine ten"_s.repeated(20);
    QTest::newRow("empty lines") << u"\n\na\n\n\nb\n"_s;
    QTest::newRow("one long word") << QString(9000, u'x');
    QTest::newRow("wide characters") << u"\u4e2d\u6587\u5b57\u7b26 \U0001F600 emoji "_s.repeated(500);
    QTest::newRow("markup") << u"<b>bold</b><img src=\"file:///etc/passwd\">"_s.repeated(30);
}

void TestTranscriptLayout::wrap_keepsEveryCharacter()
{
    QFETCH(QString, text);
    const TranscriptMetrics metrics;
    for (const Wrapper *wrapper : {&metrics.body, &metrics.code}) {
        const WrappedText wrapped = wrapper->wrap(text, 300, 1'000'000);
        QCOMPARE(wrapped.end, int(text.size()));
        int at = 0;
        for (const WrappedLine &line : wrapped.lines) {
            if (line.start == at + 1)
                QCOMPARE(text[at], QChar(u'\n'));
            else
                QCOMPARE(line.start, at);
            at = line.start + line.length;
        }
        QVERIFY(at >= text.size() - 1);
    }
}

void TestTranscriptLayout::wrap_stopsAtItsLimit()
{
    const TranscriptMetrics metrics;
    const WrappedText wrapped = metrics.code.wrap(numbered(100), 300, 10);
    QCOMPARE(wrapped.lines.size(), size_t(10));
    QCOMPARE(wrapped.end, wrapped.lines.back().start + wrapped.lines.back().length + 1);
}

void TestTranscriptLayout::wrap_boundsALineWithoutBreaks()
{
    const TranscriptMetrics metrics;
    const WrappedText wrapped = metrics.body.wrap(QString(10'000'000, u'w'), 700, 13);
    QCOMPARE(wrapped.lines.size(), size_t(13));
}

void TestTranscriptLayout::result_foldsOverTwelveLines()
{
    EntryContent content;
    content.result = numbered(12);
    QCOMPARE(shown(toolLayout(content)).size(), 12);
    QVERIFY(toolLayout(content).folds.empty());
    content.result = numbered(218);
    const EntryLayout folded = toolLayout(content);
    QCOMPARE(shown(folded), (QStringList{u"line 1"_s, u"line 2"_s, u"line 3"_s, u"line 4"_s}));
    QCOMPARE(folded.folds.size(), size_t(1));
    QCOMPARE(folded.folds[0].moreLines, 214);
    QCOMPARE(folded.folds[0].moreBytes, content.result.size() - u"line 1\nline 2\nline 3\nline 4\n"_s.size());
    QVERIFY(folded.foldable);
    QVERIFY(folded.card.contains(folded.folds[0].rect));
}

void TestTranscriptLayout::failedResult_keepsTwelveLines()
{
    EntryContent content;
    content.result = numbered(40);
    const EntryLayout layout = toolLayout(content, 0, true);
    QCOMPARE(shown(layout).size(), 12);
    QCOMPARE(layout.folds[0].moreLines, 28);
    QCOMPARE(layout.lines[0].look, LineLook::ErrorResult);
}

void TestTranscriptLayout::unfoldedResult_showsAll()
{
    EntryContent content;
    content.result = numbered(218);
    const EntryLayout layout = toolLayout(content, 1);
    QCOMPARE(shown(layout).size(), 218);
    QVERIFY(layout.folds.empty() && layout.foldable);
    content.result = numbered(5000);
    QCOMPARE(toolLayout(content, 1).folds[0].moreLines, 3000);
    QCOMPARE(shown(toolLayout(content, 3)).size(), 5000);
}

void TestTranscriptLayout::diff_hasNumbersAndFolds()
{
    EntryContent content;
    content.diff = {{DiffLine::Kind::Context, 61, u"a"_s},
                    {DiffLine::Kind::Removed, 62, u"b"_s},
                    {DiffLine::Kind::Added, 62, u"<b>"_s}};
    const EntryLayout layout = toolLayout(content);
    QCOMPARE(shown(layout), (QStringList{u"a"_s, u"b"_s, u"<b>"_s}));
    QCOMPARE(layout.lines[1].look, LineLook::DiffRemoved);
    QCOMPARE(layout.lines[2].number, 62);
    content.diff.assign(30, {DiffLine::Kind::Added, 1, u"x"_s});
    QCOMPARE(toolLayout(content).folds[0].moreLines, 18);
    QCOMPARE(shown(toolLayout(content, 1)).size(), 30);
}

void TestTranscriptLayout::thinking_isOneLineUntilUnfolded()
{
    const TranscriptMetrics metrics;
    const OutlineEntry thinking = entry(Kind::Thinking, 2000);
    EntryContent content;
    content.text = numbered(30);
    const EntryLayout folded = layOut({&thinking, &content, {}, 0, false, {}}, 600, metrics);
    QVERIFY(folded.lines.empty() && folded.folds.empty() && folded.foldable);
    QCOMPARE(folded.height, estimatedHeight(thinking, {}, 600, metrics));
    QCOMPARE(shown(layOut({&thinking, &content, {}, 1, false, {}}, 600, metrics)).size(), 30);
}

void TestTranscriptLayout::linesStandBelowEachOther_insideTheirEntry()
{
    const TranscriptMetrics metrics;
    EntryContent content;
    content.text = numbered(5);
    content.input = numbered(30);
    content.result = numbered(30);
    content.diff.assign(20, {DiffLine::Kind::Context, 1, QString(500, u'x')});
    for (int kind = 0; kind <= int(Kind::Bad); ++kind) {
        const OutlineEntry shownEntry = entry(Kind(kind));
        for (const int width : {160, 420, 760}) {
            for (const int unfolded : {0, 1}) {
                const EntryLayout layout =
                    layOut({&shownEntry, &content, {1, true, true}, unfolded, true, {u"image"_s}}, width, metrics);
                int bottom = 0;
                for (const LaidLine &line : layout.lines) {
                    QVERIFY(line.top >= bottom);
                    bottom = line.top + line.height;
                }
                QVERIFY(bottom <= layout.height);
                for (const LaidFold &fold : layout.folds)
                    QVERIFY(fold.rect.bottom() < layout.height);
            }
        }
    }
}

void TestTranscriptLayout::estimate_isNearTheMeasuredHeight()
{
    const TranscriptMetrics metrics;
    EntryContent content;
    content.text = u"Words of a usual length in a sentence that says something. "_s.repeated(30);
    const OutlineEntry answer = entry(Kind::Answer, int(content.text.size()));
    const int measured = layOut({&answer, &content, {}, 0, false, {}}, 700, metrics).height;
    const int estimated = estimatedHeight(answer, {}, 700, metrics);
    QVERIFY2(qAbs(measured - estimated) < measured / 2, qPrintable(u"%1 and %2"_s.arg(measured).arg(estimated)));
}

void TestTranscriptLayout::story_tellsTurnsSpeakersAndErrors()
{
    TranscriptOutline outline;
    outline.calls = {{u"opus"_s, {}, true}, {u"haiku"_s, {}, true}};
    for (const Kind kind :
         {Kind::Prompt, Kind::Thinking, Kind::Note, Kind::Tool, Kind::Tool, Kind::Prompt, Kind::Answer})
        outline.entries.push_back(entry(kind));
    outline.entries[1].call = outline.entries[3].call = 0;
    outline.entries[4].call = 1;
    outline.entries[4].failed = true;
    const Story story = Story::of(outline);
    QString roles;
    for (const StoryPlace &place : story.places)
        roles += place.showsRole ? u'r' : u'-';
    QCOMPARE(roles, u"rr--rrr"_s);
    QCOMPARE(story.turns, (std::vector<int>{0, 5}));
    QCOMPARE(story.places[5].turn, 2);
    QCOMPARE(story.errors, std::vector<int>{4});
    QCOMPARE(Story::next(story.turns, 0), 5);
    QCOMPARE(Story::next(story.turns, 5), -1);
    QCOMPARE(Story::previous(story.turns, 5), 0);
    QCOMPARE(Story::previous(story.turns, 0), -1);
}

void TestTranscriptLayout::selection_crossesLinesAndParts()
{
    EntryContent content;
    content.input = u"ls -l"_s;
    content.result = u"total 0\nfile"_s;
    const EntryLayout layout = toolLayout(content);
    const TextSelection selection{0, {EntryPart::Result, 4}, {EntryPart::Input, 3}};
    QCOMPARE(selectedText(selection, layout.parts), u"-l\ntota"_s);
    QCOMPARE(selection.within(layout.lines[0]), std::pair(3, 5));
    QCOMPARE(selection.within(layout.lines[1]), std::pair(0, 4));
    QCOMPARE(selection.within(layout.lines[2]), std::pair(0, 0));
    QCOMPARE(wholeText(layout.parts), u"ls -l\ntotal 0\nfile"_s);
}

void TestTranscriptLayout::search_countsInTheOrderOfTheParts()
{
    std::array<QString, EntryPartCount> parts;
    parts[size_t(EntryPart::Label)] = u"Grep needle"_s;
    parts[size_t(EntryPart::Result)] = u"needle NEEDLE"_s;
    const std::vector<TranscriptPlace> places = placesOf(u"needle"_s, parts);
    QCOMPARE(places.size(), size_t(3));
    QCOMPARE(places[2], (TranscriptPlace{EntryPart::Result, 7}));
    QVERIFY(placesOf({}, parts).empty());
}

void TestTranscriptLayout::minimap_keepsPromptsAndErrorsOfAnyLength()
{
    TranscriptOutline outline;
    for (int i = 0; i < 20'000; ++i) {
        outline.entries.push_back(entry(i % 100 == 0 ? Kind::Prompt : Kind::Tool));
        outline.entries.back().failed = i % 1000 == 500;
    }
    AnchoredColumn column;
    column.reset(std::vector<int>(outline.entries.size(), 80));
    const MinimapLayout layout = MinimapLayout::of(outline, column, 800);
    QCOMPARE(layout.errors.size(), size_t(20));
    QVERIFY(layout.bars.size() < 900);
    for (const MinimapBar &bar : layout.bars)
        QVERIFY(bar.top >= 0 && bar.top < 800);
    QVERIFY(MinimapLayout::of({}, {}, 800).bars.empty());
}

QTEST_MAIN(TestTranscriptLayout)
#include "tst_transcriptlayout.moc"
