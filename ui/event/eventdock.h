// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "charts/format.h"
#include "query/eventdetail.h"

#include <QDockWidget>
#include <QTimer>

#include <functional>

class QScrollArea;

namespace glasshouse {

class Button;
class CodeView;
class DiffView;
class EventFields;
class EventHead;
class RelatedList;
class Section;
class SegmentedControl;
class StateOverlay;
class WaterfallChart;

/// One event whole: its facts, what it changed, all of it as JSON, its trace, and the events of the same correlation. It
/// shows what it is told to and says what was asked for; when new data comes, what is around the event follows, and what is
/// being read stays where it is; whoever owns it moves the selection, the filter and the workspace.
class EventDock : public QDockWidget
{
    Q_OBJECT
public:
    /// `backend` must outlive the dock.
    EventDock(Backend &backend, QWidget *parent);
    ~EventDock() override;

    /// The shown event as a list gave it; NoTime: none.
    qint64 timeMs() const { return m_asked.timeMs; }
    qint64 sequence() const { return m_asked.sequence; }
    const EventDetail &detail() const { return m_detail; }
    /// True while something was asked that is not here yet.
    bool isLoading() const { return m_loading; }
    /// Whether there is an event above and below in the list the shown one comes from.
    void setSteps(bool above, bool below);
    /// What time it is, for "1 s ago" (UTC ms); the system's clock unless set.
    void setClock(std::function<qint64()> now);

public Q_SLOTS:
    /// Asks for an event; the one that is shown stays, half strong, until the answer is here.
    void showDetail(qint64 timeMs, qint64 sequence);
    /// Shows that nothing is selected.
    void clear();
    /// The viewer's zone and locale.
    void setFormat(const glasshouse::Format &format);

Q_SIGNALS:
    void correlationRequested(const QString &correlation);
    void eventRequested(qint64 timeMs, qint64 sequence);
    void sessionRequested(const QString &session);
    /// -1: the event above, 1: the one below.
    void stepRequested(int step);
    void closed();
    /// `field` is a name of FacetsQuestion, or "session" or "correlation".
    void valuePicked(const QString &field, const QString &value, bool exclude);
    /// The answer is in: a picture would be complete.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createBody();
    Section *createChange(QWidget *parent);
    Section *createJson(QWidget *parent);
    Section *createTrace(QWidget *parent);
    Section *createRelated(QWidget *parent);
    void connectParts();
    void addShortcuts();
    void keepInView(QWidget *part);
    void ask();
    void showAnswer(const EventDetail &detail);
    void showFailure(const Error &error);
    void fill();
    void fillAround();
    void fillChange();
    void noteNewData();
    void askAround();
    void showAround(const EventDetail &detail);
    QWidget *partAt(int y) const;
    void fillJson();
    void updateAge();
    void setRaw(bool raw);
    void copyAs(const QString &form, const QString &text);

    Backend &m_backend;
    EventHead *m_head;
    QScrollArea *m_scroll = nullptr;
    StateOverlay *m_state = nullptr;
    EventFields *m_fields = nullptr;
    Section *m_change = nullptr;
    SegmentedControl *m_looks = nullptr;
    DiffView *m_diff = nullptr;
    Section *m_json = nullptr;
    Button *m_rawButton = nullptr;
    CodeView *m_code = nullptr;
    Section *m_trace = nullptr;
    WaterfallChart *m_waterfall = nullptr;
    Section *m_relatedSection = nullptr;
    RelatedList *m_related = nullptr;

    Format m_format;
    std::function<qint64()> m_now;
    QTimer m_age;
    QTimer m_around; ///< until what is around the event is asked for again
    EventDetailQuestion m_asked;
    EventDetail m_detail; ///< shown; its event has no time: nothing is
    quint64 m_number = 0; ///< of the newest question
    bool m_loading = false;
    bool m_rawRefused = false;
    bool m_outdated = false; ///< data came while nobody looked
};

} // namespace glasshouse
