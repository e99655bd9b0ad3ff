// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feedback/feedbackwords.h"
#include "ui/feedback/triagebar.h"
#include "ui/feedback/triagehistory.h"
#include "ui/panel.h"

#include <QSet>
#include <QTimer>

class QBoxLayout;

namespace glasshouse {

class FeedbackDetailPane;
class PanelFooter;
class ReportQueue;
class Rule;
class SearchField;
class SegmentedControl;
class StateOverlay;
class TableView;
class WaitingStrip;

/// The inbox of what people reported: by state, those about the same trouble folded; the chosen one beside it with its
/// session. Steps act on all that are checked, else on the current row, and can be taken back.
class FeedbackDock : public Panel
{
    Q_OBJECT
public:
    static constexpr int MostListed = 2'000;

    FeedbackDock(const PanelServices &services, QWidget *parent);

    TableView *view() const { return m_view; }
    SegmentedControl *tabs() const { return m_tabs; }
    /// Where reports of this window wait that could not be sent; outlives the panel.
    void setQueue(ReportQueue *queue);
    WaitingStrip *waiting() const { return m_waiting; }
    TriageBar *bar() const { return m_bar; }
    FeedbackDetailPane *detail() const { return m_detail; }
    SearchField *searchField() const { return m_search; }
    Button *foldButton() const { return m_fold; }
    Button *undoButton() const { return m_undo; }
    QString footerText() const;
    /// Makes a report the current row, now or when it is there; its tab is opened.
    void showReport(qint64 id);
    void undo();
    /// The reports that a step would act on.
    std::vector<qint64> chosen() const;

Q_SIGNALS:
    /// A report's session is wanted in the transcript panel.
    void sessionRequested(const QString &sessionId);

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createBody();
    QWidget *createTop();
    void addHeadControls();
    void connectView();
    void addKeys();
    void showAnswer(const FeedbackAnswer &answer);
    void fillRows();
    void showCurrent();
    void askDetail(qint64 id);
    const FeedbackRow *currentRow() const;
    void toggle(const QModelIndex &index);
    void setUnfolded(bool unfolded);
    void takeStep(TriageBar::Step step, const QString &words);
    void apply(const TriageFeedback &triage);
    void actOn(std::vector<TriageFeedback> acts, const QString &done);
    void askToRemove();
    void remove(const std::vector<qint64> &ids);
    void addMenu(QMenu *menu);
    void say(const QString &words, bool isTrouble);
    void updateControls();
    void arrange();

    FeedbackModel *m_model;
    TableView *m_view = nullptr;
    SegmentedControl *m_tabs = nullptr;
    SearchField *m_search = nullptr;
    Button *m_fold = nullptr, *m_undo = nullptr;
    TriageBar *m_bar = nullptr;
    FeedbackDetailPane *m_detail = nullptr;
    Rule *m_beside = nullptr;
    QBoxLayout *m_middle = nullptr;
    WaitingStrip *m_waiting = nullptr;
    PanelFooter *m_footer = nullptr;
    StateOverlay *m_state = nullptr;
    FeedbackWords m_words;
    FeedbackAnswer m_answer;
    TriageHistory m_history;
    QSet<qint64> m_checked;  ///< reports
    QSet<qint64> m_unfolded; ///< first reports of groups
    QTimer m_typing, m_resting;
    qint64 m_wanted = 0, m_shown = 0;
    quint64 m_askedDetail = 0;
    QString m_said;
};

} // namespace glasshouse
