// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/eventdock.h"

#include "base/textsafety.h"
#include "charts/panelstate.h"
#include "charts/waterfallchart.h"
#include "ui/button.h"
#include "ui/event/codeview.h"
#include "ui/event/diffview.h"
#include "ui/event/eventfields.h"
#include "ui/event/eventhead.h"
#include "ui/event/relatedlist.h"
#include "ui/event/section.h"
#include "ui/metrics.h"
#include "ui/panel.h"
#include "ui/segmentedcontrol.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDateTime>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int AgeTickMs = 1000;
constexpr int AroundMs = 1000;              ///< no more often is asked what is around an event
constexpr qsizetype MostCompared = 262'144; ///< characters of each side of a change

} // namespace

EventDock::EventDock(Backend &backend, QWidget *parent)
    : QDockWidget(tr("Event"), parent),
      m_backend(backend),
      m_head(new EventHead(this)),
      m_now([] { return QDateTime::currentMSecsSinceEpoch(); })
{
    setObjectName(u"event"_s);
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    setTitleBarWidget(m_head);
    framePanel(this);
    setWidget(createBody());
    connectParts();
    addShortcuts();
    m_age.setInterval(AgeTickMs);
    m_around.setInterval(AroundMs);
    m_around.setSingleShot(true);
    clear();
}

EventDock::~EventDock() = default;

void EventDock::connectParts()
{
    connect(m_head->upButton(), &Button::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_head->downButton(), &Button::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_head->closeButton(), &Button::clicked, this, &QWidget::close);
    connect(m_head, &EventHead::valuePicked, this, &EventDock::valuePicked);
    connect(m_fields, &EventFields::valuePicked, this, &EventDock::valuePicked);
    connect(m_fields, &EventFields::linkActivated, this, [this](const EventField &field) {
        if (field.link == EventField::Link::Session)
            Q_EMIT sessionRequested(field.value);
        else
            Q_EMIT correlationRequested(field.value);
    });
    connect(m_looks, &SegmentedControl::chosen, this, [this](int look) { m_diff->setUnified(look == 1); });
    connect(m_diff, &DiffView::splitFitsChanged, this, [this] { m_looks->setVisible(m_diff->splitFits()); });
    connect(m_rawButton, &Button::toggled, this, &EventDock::setRaw);
    connect(m_related, &RelatedList::eventRequested, this, &EventDock::eventRequested);
    connect(m_waterfall, &WaterfallChart::eventRequested, this, &EventDock::eventRequested);
    connect(m_fields, &RowList::shown, this, [this] { keepInView(m_fields); });
    connect(m_related, &RowList::shown, this, [this] { keepInView(m_related); });
    connect(m_code, &CodeView::shown, this, [this] { keepInView(m_code); });
    connect(m_waterfall, &WaterfallChart::shown, this, [this] { keepInView(m_waterfall); });
    connect(&m_age, &QTimer::timeout, this, &EventDock::updateAge);
    connect(&m_around, &QTimer::timeout, this, &EventDock::askAround);
    connect(&m_backend, &Backend::dataChanged, this, &EventDock::noteNewData);
    connect(&m_backend, &Backend::opened, this, [this] {
        if (m_state->state() == PanelState::Error)
            ask();
    });
    connect(m_state, &StateOverlay::actionTriggered, this, [this] {
        if (std::exchange(m_rawRefused, false))
            m_state->setReady(); // the masked event is still there
        else
            ask();
    });
}

void EventDock::addShortcuts()
{
    const auto add = [this](int key, auto run) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(Qt::Key_Escape, [this] { close(); });
    add(Qt::Key_J, [this] { m_head->downButton()->click(); });
    add(Qt::Key_K, [this] { m_head->upButton()->click(); });
}

/// Brings the place of a part's keyboard cursor into sight.
void EventDock::keepInView(QWidget *part)
{
    const QRect place = part->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QRect shown = place.translated(part->mapTo(m_scroll->widget(), QPoint()));
    m_scroll->ensureVisible(0, shown.center().y(), 0, shown.height() / 2 + metrics::Gap8);
}

void EventDock::setSteps(bool above, bool below)
{
    m_head->upButton()->setEnabled(above);
    m_head->downButton()->setEnabled(below);
}

void EventDock::setClock(std::function<qint64()> now)
{
    m_now = std::move(now);
    updateAge();
}

void EventDock::setFormat(const Format &format)
{
    if (format.locale() == m_format.locale() && format.zone() == m_format.zone())
        return; // said with every change of the filter
    m_format = format;
    m_related->setFormat(format);
    m_waterfall->setFormat(format);
    if (m_detail.event.timeMs != NoTime)
        fill();
}

void EventDock::showDetail(qint64 timeMs, qint64 sequence)
{
    if (timeMs == NoTime)
        return clear();
    const bool same = timeMs == m_asked.timeMs && sequence == m_asked.sequence;
    if (same && m_state->state() == PanelState::Ready)
        return;
    if (!same) {
        m_asked.timeMs = timeMs, m_asked.sequence = sequence, m_asked.raw = false;
        const QSignalBlocker quiet(m_rawButton);
        m_rawButton->setChecked(false);
    }
    ask();
}

void EventDock::clear()
{
    ++m_number;
    m_asked = {};
    m_detail = {};
    m_loading = false;
    m_head->setEvent(std::nullopt);
    m_state->setEmpty(tr("Choose an event to see all of it"));
    m_age.stop();
    m_around.stop();
}

void EventDock::ask()
{
    m_around.stop(); // the answer has what is around, too
    m_outdated = false;
    const quint64 number = ++m_number;
    m_loading = true;
    m_rawRefused = false;
    m_state->setLoading();
    m_backend.ask(m_asked, this, u"event/detail"_s, [this, number](const Result<EventDetail> &answer) {
        if (number != m_number)
            return;
        m_loading = false;
        if (answer)
            showAnswer(*answer);
        else if (answer.error().code != Error::Code::Cancelled)
            showFailure(answer.error());
        Q_EMIT settled();
    });
}

void EventDock::showAnswer(const EventDetail &detail)
{
    if (detail.event.timeMs == NoTime) {
        m_detail = {};
        m_head->setEvent(std::nullopt);
        return m_state->setEmpty(tr("This event is no longer kept"));
    }
    const bool sameEvent =
        detail.event.timeMs == m_detail.event.timeMs && detail.event.sequence == m_detail.event.sequence;
    m_detail = detail;
    m_state->setReady();
    fill();
    if (!sameEvent)
        m_scroll->verticalScrollBar()->setValue(0);
    if (isVisible())
        m_age.start();
}

void EventDock::showFailure(const Error &error)
{
    const bool stillMasked =
        m_asked.raw && m_detail.event.timeMs == m_asked.timeMs && m_detail.event.sequence == m_asked.sequence;
    if (stillMasked) {
        m_rawRefused = true;
        m_asked.raw = false;
        const QSignalBlocker quiet(m_rawButton);
        m_rawButton->setChecked(false);
        return m_state->setError(escapeControls(error.message), tr("Back to the masked event"));
    }
    m_state->setError(escapeControls(error.message));
}

void EventDock::fill()
{
    m_head->setEvent(m_detail.event);
    updateAge();
    m_fields->setFields(EventWords::fields(m_detail, m_format, m_now()));
    fillChange();
    fillJson();
    fillAround();
}

void EventDock::fillAround()
{
    m_trace->setVisible(!m_detail.trace.empty());
    m_waterfall->setTrace(m_detail.trace, m_detail.event.timeMs, m_detail.event.sequence);
    m_trace->setNote(m_detail.trace.empty() ? QString() : tr("%n spans", nullptr, int(m_detail.trace.size())));
    m_relatedSection->setVisible(m_detail.related.size() > 1);
    m_related->setEvents(m_detail.related, m_detail.event.timeMs, m_detail.event.sequence);
    m_relatedSection->setNote(m_detail.moreRelated ? EventWords::relatedCount(m_detail, m_format) : QString());
}

void EventDock::fillChange()
{
    const bool changed = !m_detail.before.empty() || !m_detail.after.empty();
    m_change->setVisible(changed);
    JsonLayout layout;
    layout.inlineWidth = 0; // one value a line: a change shows where it is
    layout.bare = true;
    layout.showMasks = !m_asked.raw;
    layout.mostChars = MostCompared;
    const CodeText before = jsonLines(m_detail.before, layout), after = jsonLines(m_detail.after, layout);
    m_diff->setDiff(lineDiff(before.text, after.text));
    const QString changes = tr("%n changes", nullptr, m_diff->diff().changes);
    const bool cut = before.cut || after.cut;
    m_change->setNote(cut ? tr("%1 in the first %2").arg(changes, m_format.bytes(MostCompared)) : changes);
    m_looks->setVisible(m_diff->splitFits());
}

void EventDock::fillJson()
{
    JsonLayout layout;
    layout.showMasks = !m_asked.raw;
    const std::string json = EventWords::json(m_detail.event);
    const CodeText code = jsonLines(json, layout);
    const QString cut =
        tr("cut after %1 of %2").arg(m_format.bytes(layout.mostChars), m_format.bytes(qint64(json.size())));
    m_code->setCode(code, code.cut ? cut : QString());
    m_rawButton->setVisible(m_detail.masked || m_asked.raw);
    m_rawButton->setText(m_asked.raw ? tr("Hide raw") : tr("Show raw"));
}

void EventDock::updateAge()
{
    if (m_detail.event.timeMs == NoTime)
        return;
    const QString age = m_format.relative(m_detail.event.timeMs, m_now());
    const QString subject = EventWords::subject(m_detail.event);
    m_head->setSubtitle(subject.isEmpty() ? age : subject + u", "_s + age);
}

/// The backend keeps in the trail who asked for it raw.
void EventDock::setRaw(bool raw)
{
    if (m_asked.timeMs == NoTime || m_asked.raw == raw)
        return;
    m_asked.raw = raw;
    ask();
}

void EventDock::copyAs(const QString &form, const QString &text)
{
    if (m_detail.event.timeMs == NoTime)
        return;
    QApplication::clipboard()->setText(text);
    AuditNote note;
    note.client = u"console"_s;
    note.action = u"event.copied"_s;
    note.resource = u"event %1"_s.arg(m_detail.event.sequence);
    note.params = "{\"format\":\"" + form.toLatin1() + "\",\"raw\":" + (m_asked.raw ? "true" : "false") + "}";
    m_backend.note(note);
}

void EventDock::closeEvent(QCloseEvent *event)
{
    QDockWidget::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

void EventDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    updateAge();
    if (m_detail.event.timeMs != NoTime)
        m_age.start();
    if (std::exchange(m_outdated, false))
        noteNewData();
}

void EventDock::hideEvent(QHideEvent *event)
{
    QDockWidget::hideEvent(event);
    m_age.stop();
}

} // namespace glasshouse
