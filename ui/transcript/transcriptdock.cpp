// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptdock.h"

#include "base/textsafety.h"
#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/style.h"
#include "ui/transcript/entrywords.h"
#include "ui/transcript/errorchip.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/rawview.h"
#include "ui/transcript/transcripthead.h"
#include "ui/transcript/transcriptsource.h"
#include "ui/transcript/transcriptview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MaxRunName = 48;

/// Outside text for a menu: an ampersand is no shortcut.
QString menuText(QString text)
{
    text = escapeControls(text);
    if (text.size() > MaxRunName)
        text = text.left(MaxRunName - 1) + QChar(0x2026);
    return text.replace(u'&', u"&&"_s);
}

Button *stepButton(Icon icon, const QString &name, const QString &key, QWidget *parent)
{
    auto *button = new Button(Button::Look::Outlined, {}, parent);
    button->setLeadingIcon(icon);
    button->setSmall(true);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, key));
    return button;
}

} // namespace

TranscriptDock::TranscriptDock(Backend &backend, QWidget *parent)
    : QDockWidget(tr("Transcript"), parent),
      m_source(new TranscriptSource(backend, this)),
      m_head(new TranscriptHead(this))
{
    setObjectName(u"transcript"_s);
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    setTitleBarWidget(m_head);
    auto *body = new QWidget(this);
    auto *split = new QSplitter(Qt::Vertical, body);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    m_view = new TranscriptView(split);
    m_raw = new RawView(split);
    m_raw->hide();
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1); // the panel's border stays free
    column->setSpacing(metrics::Gap4);
    column->addWidget(createBar());
    column->addWidget(split, 1);
    setWidget(body);
    m_state = new StateOverlay(m_view->viewport());
    m_state->setEmpty(tr("Choose a session to read it"));
    connectSource();
    connectView();
    addShortcuts();
    connect(&backend, &Backend::dataChanged, this, &TranscriptDock::refresh);
    connect(m_state, &StateOverlay::actionTriggered, this, [this] { m_source->openSession(m_source->sessionId()); });
    connect(&backend, &Backend::opened, this, [this] { // what failed while it could not be asked
        if (m_state->state() == PanelState::Error && !m_source->sessionId().isEmpty())
            m_source->openSession(m_source->sessionId());
    });
    updateErrors();
}

TranscriptDock::~TranscriptDock() = default;

QWidget *TranscriptDock::createBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, metrics::Gap4);
    row->setSpacing(metrics::Gap8);
    m_runs = new Button(Button::Look::Outlined, tr("Main thread"), bar);
    m_runs->setSmall(true);
    m_runs->setLeadingIcon(Icon::SubAgent);
    m_runsMenu = makeMenu(m_runs);
    m_runs->setPopup(m_runsMenu);
    m_runs->hide();
    m_previousError = stepButton(Icon::ChevronUp, tr("Previous error"), u"Shift+F8"_s, bar);
    m_nextError = stepButton(Icon::ChevronDown, tr("Next error"), u"F8"_s, bar);
    m_errors = new ErrorChip(bar);
    m_find = new FindBar(bar);
    for (QWidget *widget : {static_cast<QWidget *>(m_runs), static_cast<QWidget *>(m_previousError),
                            static_cast<QWidget *>(m_nextError), static_cast<QWidget *>(m_errors)})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_find);
    return bar;
}

void TranscriptDock::connectSource()
{
    connect(m_source, &TranscriptSource::sessionRead, this, &TranscriptDock::showFiles);
    connect(m_source, &TranscriptSource::outlineRead, this, &TranscriptDock::showOutline);
    connect(m_source, &TranscriptSource::contentsRead, this, [this](const TranscriptPage &page) {
        m_view->addContents(page);
        m_loading = m_view->isWaiting();
        if (!m_loading)
            Q_EMIT settled();
    });
    connect(m_source, &TranscriptSource::failed, this, [this](const QString &reason) {
        m_loading = false;
        m_state->setError(escapeControls(reason));
    });
    connect(m_source, &TranscriptSource::found, this, [this](const TranscriptMatches &matches) {
        const int at = m_view->currentEntry();
        m_find->setMatches(matches, at < 0 ? 0 : m_view->outline().entries[size_t(at)].ref.record.offset);
    });
    connect(m_source, &TranscriptSource::findingsRead, this, &TranscriptDock::showFindings);
    connect(m_source, &TranscriptSource::findFailed, m_find, &FindBar::setTrouble);
    connect(m_source, &TranscriptSource::rawRead, this, [this](const RawRecord &raw, bool isResult) {
        const QString cut = raw.cut ? u"\n"_s + tr("(cut after 1 MiB)") : QString();
        m_raw->setRecord(
            tr("Record at byte %1, %2").arg(m_format.countFull(raw.record.offset), m_format.bytes(raw.record.length)),
            raw.text + cut, isResult);
    });
}

void TranscriptDock::connectView()
{
    connect(m_view, &TranscriptView::entriesWanted, this, [this](const std::vector<EntryRef> &entries) {
        m_loading = true;
        m_source->askContents(entries);
    });
    connect(m_view, &TranscriptView::currentChanged, this, [this] {
        updateErrors();
        updateRaw();
    });
    connect(m_view, &TranscriptView::reportRequested, this, [this](int entry) {
        const OutlineEntry &reported = m_view->outline().entries[size_t(entry)];
        Q_EMIT reportRequested(m_view->outline().path, reported.ref.record.offset);
    });
    connect(m_view, &TranscriptView::agentRequested, this, &TranscriptDock::openAgentOf);
    connect(m_view, &TranscriptView::rawRequested, m_head->rawButton(),
            [this] { m_head->rawButton()->setChecked(true); });
    connect(m_head->rawButton(), &Button::toggled, this, [this](bool shown) {
        m_raw->setVisible(shown);
        updateRaw();
    });
    connect(m_raw, &RawView::closeRequested, this, [this] { m_head->rawButton()->setChecked(false); });
    connect(m_previousError, &Button::clicked, this, [this] { m_view->goToError(false); });
    connect(m_nextError, &Button::clicked, this, [this] { m_view->goToError(true); });
    connect(m_find, &FindBar::searchRequested, this, [this](const QString &text) {
        m_view->setSearch(text);
        if (!text.isEmpty() && !m_source->path().isEmpty())
            m_source->find(text);
    });
    connect(m_find, &FindBar::matchPicked, m_view, &TranscriptView::showMatch);
}

void TranscriptDock::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto run) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(QKeySequence::Find, [this] { m_find->focusField(); });
    add(Qt::Key_F3, [this] { m_find->step(true); });
    add(Qt::SHIFT | Qt::Key_F3, [this] { m_find->step(false); });
    add(Qt::Key_F8, [this] { m_view->goToError(true); });
    add(Qt::SHIFT | Qt::Key_F8, [this] { m_view->goToError(false); });
}

void TranscriptDock::setFormat(const Format &format)
{
    m_format = format;
    m_view->setFormat(format);
    if (!m_files.session.id.isEmpty())
        m_head->setSession(m_files.session, m_format);
}

QString TranscriptDock::sessionId() const
{
    return m_files.session.id;
}

QString TranscriptDock::path() const
{
    return m_view->outline().path;
}

void TranscriptDock::showSession(const QString &sessionId)
{
    if (sessionId == m_source->sessionId() && !sessionId.isEmpty())
        return;
    m_files = {};
    m_runLabels.clear();
    m_places.clear();
    m_view->setMarks({});
    m_view->clear();
    m_find->restart();
    m_head->setSession(std::nullopt, m_format);
    m_runs->hide();
    if (sessionId.isEmpty()) {
        m_loading = false;
        m_state->setEmpty(tr("Choose a session to read it"));
        return;
    }
    m_loading = true;
    m_state->setLoading();
    m_source->openSession(sessionId);
}

void TranscriptDock::showFiles(const SessionFiles &files)
{
    const SessionFiles before = std::exchange(m_files, files);
    m_head->setSession(files.session, m_format);
    fillRuns();
    const bool isOpen = before.session.id == files.session.id
        && std::ranges::any_of(files.files,
                               [this](const SessionFile &file) { return file.path == m_view->outline().path; });
    if (!isOpen) {
        Q_EMIT sessionOpened(files.session.id);
        if (m_place && std::ranges::find(files.files, m_place->path, &SessionFile::path) != files.files.end())
            return openRun(m_place->path);
        m_place.reset();
        if (!files.files.empty())
            return openRun(files.files.front().path);
        m_loading = false;
        return m_state->setEmpty(tr("No transcript file of this session is left on disk"));
    }
    // the same session, perhaps grown: the outline knows how much of the file it has seen
    const auto open = std::ranges::find(files.files, m_view->outline().path, &SessionFile::path);
    if (open->size != m_view->outline().bytes)
        m_source->openFile(open->path);
}

void TranscriptDock::openRun(const QString &path)
{
    if (!m_view->outline().path.isEmpty())
        m_places[m_view->outline().path] = m_view->currentEntry();
    m_view->clear();
    m_loading = true;
    m_state->setLoading();
    m_source->openFile(path);
    fillRuns();
}

void TranscriptDock::showOutline(const TranscriptOutline &outline)
{
    m_state->setReady();
    for (const OutlineEntry &entry : outline.entries) {
        for (const QString &id : {entry.agentId, entry.agentId.isEmpty() ? QString() : entry.toolUseId}) {
            if (!id.isEmpty() && !entry.label.isEmpty())
                m_runLabels.insert(id, entry.label);
        }
    }
    const bool isSame = outline.path == m_view->outline().path;
    if (isSame)
        m_view->updateTranscript(outline);
    else {
        m_view->setMarks({});
        m_view->setTranscript(outline);
    }
    m_source->askFindings();
    fillRuns();
    updateErrors();
    m_loading = m_view->isWaiting();
    if (outline.entries.empty())
        m_state->setEmpty(tr("This transcript has nothing to show"));
    const bool went = goToPlace();
    if (isSame)
        return;
    if (!went)
        m_view->goTo(m_places.value(outline.path, -1));
    m_find->restart();
    if (!m_loading)
        Q_EMIT settled();
}

QString TranscriptDock::runName(const SessionFile &file) const
{
    if (file.agentId.isEmpty())
        return tr("Main thread");
    const QString label = m_runLabels.value(file.agentId, m_runLabels.value(file.toolUseId));
    return label.isEmpty() ? tr("Sub-agent %1").arg(file.agentId) : label;
}

/// The switcher between the main thread and its sub-agents, and the links of their tool calls.
void TranscriptDock::fillRuns()
{
    m_runsMenu->clear();
    QSet<QString> ids;
    for (const SessionFile &file : m_files.files) {
        const QString text = menuText(runName(file)) + u'\t' + m_format.bytes(file.size);
        QAction *action = m_runsMenu->addAction(text, this, [this, path = file.path] { openRun(path); });
        action->setCheckable(true);
        action->setChecked(file.path == m_source->path());
        if (file.path == m_source->path())
            m_runs->setText(menuText(runName(file)));
        if (!file.agentId.isEmpty())
            ids << file.agentId << file.toolUseId;
    }
    ids.remove({});
    m_runs->setVisible(m_files.files.size() > 1);
    m_view->setAgentRuns(ids);
}

void TranscriptDock::openAgentOf(int entry)
{
    const OutlineEntry &call = m_view->outline().entries[size_t(entry)];
    const auto file = std::ranges::find_if(m_files.files, [&call](const SessionFile &run) {
        return (!run.agentId.isEmpty() && run.agentId == call.agentId)
            || (!run.toolUseId.isEmpty() && run.toolUseId == call.toolUseId);
    });
    if (file != m_files.files.end())
        openRun(file->path);
}

void TranscriptDock::updateErrors()
{
    const std::vector<int> &errors = m_view->story().errors;
    const auto at = std::ranges::lower_bound(errors, m_view->currentEntry());
    const bool isAt = at != errors.end() && *at == m_view->currentEntry();
    m_errors->setErrors(isAt ? int(at - errors.begin()) + 1 : 0, int(errors.size()));
    const std::vector<int> stops = m_view->stops();
    m_previousError->setVisible(!stops.empty());
    m_nextError->setVisible(!stops.empty());
    const int current = m_view->currentEntry();
    m_previousError->setEnabled(!stops.empty() && (current < 0 || Story::previous(stops, current) >= 0));
    m_nextError->setEnabled(!stops.empty() && Story::next(stops, current) >= 0);
}

void TranscriptDock::updateRaw()
{
    if (m_raw->isHidden())
        return;
    m_raw->clear();
    if (const int entry = m_view->currentEntry(); entry >= 0)
        m_source->askRaw(m_view->outline().entries[size_t(entry)]);
}

/// New rows in the store: perhaps more of this session. Only the store is asked; the file when it has grown.
void TranscriptDock::refresh()
{
    if (isVisible() && !m_loading && !m_source->sessionId().isEmpty())
        m_source->openSession(m_source->sessionId());
}

} // namespace glasshouse
