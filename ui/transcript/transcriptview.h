// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/anchoredcolumn.h"
#include "ui/transcript/entrypainter.h"

#include <QAbstractScrollArea>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

namespace glasshouse {

class Minimap;
struct MinimapLayout;

/// A transcript of any length: it knows the outline, asks for the contents of what is in sight and paints them itself.
/// Heights are estimates until the content is there; what is in sight never moves when they are corrected.
/// Text from files is drawn as plain characters only. GUI thread; it reads no file.
class TranscriptView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TranscriptView(QWidget *parent = nullptr);
    ~TranscriptView() override;

    /// Another transcript: starts at its beginning, everything folded.
    void setTranscript(TranscriptOutline outline);
    /// The same file, grown: place, folds and contents stay; at the end it follows.
    void updateTranscript(TranscriptOutline outline);
    void clear();
    const TranscriptOutline &outline() const { return m_outline; }
    const Story &story() const { return m_story; }

    /// Contents that entriesWanted() asked for; those of other transcripts are ignored.
    void addContents(const TranscriptPage &page);
    void setFormat(const Format &format);
    /// The sub-agents (agent ids and tool use ids) whose transcripts can be opened.
    void setAgentRuns(const QSet<QString> &ids);

    /// True while contents of what is in sight were asked for and are not here.
    bool isWaiting() const { return !m_wanted.empty(); }

    /// The entry the keyboard is at; -1: none.
    int currentEntry() const { return m_current; }
    /// Makes an entry current and shows its beginning.
    void goTo(int entry);
    /// What was noticed of some entries: a mark in the margin and on the map, with its words; F8 stops there, too.
    struct Mark {
        Token colour = Token::Text3;
        QString words;
        bool operator==(const Mark &) const = default;
    };
    void setMarks(std::map<int, Mark> marks);
    const std::map<int, Mark> &marks() const { return m_marks; }
    /// The entries that F8 walks: those that failed, and those with a mark.
    std::vector<int> stops() const;
    /// The entry of the record at `offset`, or of the last one before it; -1: there is none.
    int entryAt(qint64 offset) const;
    /// The next or previous failed or marked entry or prompt, seen from the current one; false where there is none.
    bool goToError(bool forward);
    bool goToTurn(bool forward);

    /// Marks all places of `text`; empty: none.
    void setSearch(const QString &text);
    /// Shows one match: unfolds its entry and brings it into sight as soon as its content is there.
    void showMatch(const TranscriptMatch &match);

    bool isUnfolded(int entry) const { return m_unfolded.contains(entry); }
    void setUnfolded(int entry, bool unfolded);
    /// What Ctrl+C copies: the selection, else the current entry.
    QString copyText() const;

    const AnchoredColumn &column() const { return m_column; }
    /// Layout of an entry as it is painted now.
    EntryLayout layoutOf(int entry) const;

Q_SIGNALS:
    void entriesWanted(const std::vector<glasshouse::EntryRef> &entries);
    void currentChanged(int entry);
    /// The sub-agent of this entry's tool call should be opened.
    void agentRequested(int entry);
    void rawRequested(int entry);
    void reportRequested(int entry);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Loaded {
        EntryContent content;
        EntryLayout layout;
    };
    /// What the mouse is over.
    struct Hit {
        enum class What { Nothing, Entry, Text, Head, Fold, Agent };
        What what = What::Nothing;
        int entry = -1;
        TranscriptPlace place;
        EntryPart fold = EntryPart::Result;
    };

    EntrySource sourceOf(int entry, const EntryContent *content) const;
    EntryPaint paintOf(int entry, const EntryLayout &layout) const;
    int contentWidth() const;
    std::vector<int> estimatedHeights() const;
    void relayout();
    void layOutEntry(int entry);
    int rowOf(const EntryRef &ref) const;
    bool needsContent(int entry) const;
    void wantInSight();
    void forgetFarContents();
    void placeChanged(bool heightsToo);
    void updateScrollBar();
    void updateMinimap();
    MinimapLayout mapLayout() const;
    void setCurrent(int entry);
    void ensureVisible(int entry);
    void finishShowingMatch();
    void paintMatches(EntryPaint &paint, int entry, const EntryLayout &layout, std::vector<TranscriptPlace> &places) const;

    Hit hitAt(const QPoint &at) const;
    void click(const Hit &hit);
    void unfoldMore(int entry);
    void moveCurrent(int step);
    bool keyGoes(QKeyEvent *event);
    QString toolTipAt(const QPoint &at) const;

    TranscriptMetrics m_metrics;
    Format m_format;
    std::unique_ptr<EntryPainter> m_painter;
    TranscriptOutline m_outline;
    Story m_story;
    AnchoredColumn m_column;
    std::unordered_map<int, Loaded> m_loaded;
    QHash<int, int> m_unfolded; ///< entry -> steps; not in it: folded
    QSet<QString> m_agentRuns;
    std::vector<EntryRef> m_wanted;
    Minimap *m_minimap;
    QTimer m_minimapTimer;
    int m_current = -1;
    int m_hovered = -1;
    TextSelection m_selection;
    bool m_selecting = false;
    bool m_settingScrollBar = false;
    std::map<int, Mark> m_marks; ///< by entry
    QString m_search;
    std::optional<TranscriptMatch> m_match; ///< the one that is shown
    bool m_matchPending = false;            ///< its content is not here yet
};

} // namespace glasshouse
