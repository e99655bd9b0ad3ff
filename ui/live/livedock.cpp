// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livedock.h"

#include "backend/livefeed.h"
#include "charts/fonts.h"
#include "charts/livelaneschart.h"
#include "ui/button.h"
#include "ui/choicemenu.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostRecent = 5'000; ///< events of the store to begin with
constexpr qint64 MinuteMs = 60'000;
constexpr std::array<int, 3> Windows{1, 5, 15}; ///< minutes
constexpr int DotSize = 6;

LiveDot dotOf(const LiveRow &row)
{
    return {row.timeMs, row.sequence, row.eventClass, row.failure, row.action, row.actor, row.acceptedNs};
}

} // namespace

/// "Live" while it is.
class LiveDock::Badge : public QWidget
{
public:
    explicit Badge(QWidget *parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setPaused(false);
    }
    void setPaused(bool paused)
    {
        m_paused = paused;
        m_text = paused ? LiveDock::tr("Paused") : LiveDock::tr("Live");
        setAccessibleName(m_text);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(glasshouse::font(TextRole::Badge));
        return {metrics.horizontalAdvance(m_text) + DotSize + metrics::Gap4 + 2 * metrics::Gap8, metrics::Badge};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeOf(this);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(m_paused ? Token::Hover : Token::SuccessBg));
        painter.drawRoundedRect(rect(), metrics::BadgeRadius, metrics::BadgeRadius);
        const QColor &colour = theme.colour(m_paused ? Token::Text2 : Token::Success);
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(metrics::Gap8, (height() - DotSize) / 2.0, DotSize, DotSize));
        painter.setPen(colour);
        painter.setFont(glasshouse::font(TextRole::Badge));
        painter.drawText(rect().adjusted(metrics::Gap8 + DotSize + metrics::Gap4, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, m_text);
    }

private:
    bool m_paused = false;
    QString m_text;
};

LiveDock::LiveDock(const PanelServices &services, QWidget *parent)
    : Panel(u"live"_s, tr("Live"), services, parent),
      m_chart(new LiveLanesChart(this)),
      m_badge(new Badge(this)),
      m_pause(new Button(Button::Look::Quiet, {}, this)),
      m_windowButton(new Button(Button::Look::Outlined, {}, this))
{
    addControls();
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap4);
    column->addWidget(m_chart);
    setWidget(body);

    m_zone = filter().zoneId();
    m_chart->setFormat(filter().format());
    connect(m_chart, &LiveLanesChart::eventActivated, this, &LiveDock::eventActivated);
    connect(m_chart, &LiveLanesChart::laneActivated, this, &LiveDock::narrowTo);
    connect(m_chart, &LiveLanesChart::figuresChanged, this, &LiveDock::showFigures);
    connect(m_chart, &ChartWidget::actionTriggered, this, &LiveDock::load);
    connect(&backend(), &Backend::liveArrived, this, &LiveDock::takeBatch);
    // Cut off, nothing is live: the title says since when.
    connect(&backend(), &Backend::freshnessChanged, m_badge,
            [this](const Freshness &freshness) { m_badge->setVisible(!freshness.stale); });
    connect(&backend(), &Backend::opened, this, [this] {
        m_open = true;
        m_loading = false;
        if (isVisible())
            load();
    });
    showFigures();
}

LiveDock::~LiveDock()
{
    watch(false);
}

void LiveDock::addControls()
{
    head().addControl(m_badge);
    m_pause->setSmall(true);
    connect(m_pause, &Button::clicked, this, [this] { setPaused(!isPaused()); });
    head().addControl(m_pause);
    m_windowButton->setSmall(true);
    m_windowButton->setAccessibleName(tr("How far back the lanes go"));
    QStringList names;
    for (const int minutes : Windows)
        names << tr("%1\u202fmin").arg(filter().format().count(minutes));
    giveChoice(m_windowButton, names, int(Windows.size()) - 1, [this](int index) {
        m_chart->setWindow(Windows[size_t(index)] * MinuteMs);
        showFigures();
    });
    head().addControl(m_windowButton);
}

bool LiveDock::isPaused() const
{
    return m_chart->isPaused();
}

void LiveDock::setPaused(bool paused)
{
    m_chart->setPaused(paused);
    m_badge->setPaused(paused);
    showFigures();
}

void LiveDock::showFigures()
{
    const Format format = filter().format();
    const bool paused = isPaused();
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setLeadingIcon(paused ? Icon::Play : Icon::Pause);
    m_pause->setToolTip(plainToolTip(paused ? tr("Let the lanes go on") : tr("Let the lanes stand still")));
    if (paused) {
        head().setSubtitle(tr("paused, %1 new").arg(format.count(m_chart->newWhilePaused())));
        return;
    }
    head().setSubtitle(
        tr("last %1\u202fmin, %2 events/min")
            .arg(format.count(m_chart->windowMs() / MinuteMs), format.countShort(qint64(m_chart->eventsPerMinute()))));
}

void LiveDock::watch(bool on)
{
    if (on == m_watching)
        return;
    m_watching = on;
    backend().watchLive(on);
}

void LiveDock::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    watch(true);
    load();
}

void LiveDock::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    watch(false);
    m_loading = false; // asked again when it is shown
}

/// What came while nobody looked is read from the store, whenever the lanes can be seen again.
void LiveDock::load()
{
    if (!m_open || m_loading)
        return;
    m_loading = true;
    m_early = {};
    m_chart->setLoading();
    ActivityQuestion question;
    const qint64 now = filter().nowMs();
    question.filter.range = {now - LiveDots::KeptMs, now + 1};
    question.limit = MostRecent;
    ask(
        question, [this](const ActivityAnswer &answer) { showRecent(answer); },
        [this](const QString &reason) {
            m_loading = false;
            m_chart->setError(reason);
        });
}

void LiveDock::showRecent(const ActivityAnswer &answer)
{
    m_loading = false;
    m_known.clear();
    m_chart->clear();
    std::vector<LiveDot> dots;
    dots.reserve(answer.events.size());
    for (auto event = answer.events.rbegin(); event != answer.events.rend(); ++event) {
        m_known.insert(event->sequence);
        dots.push_back(dotOf(liveRowOf(*event)));
    }
    m_chart->addDots(dots);
    takeBatch(std::exchange(m_early, {}));
}

void LiveDock::takeBatch(const LiveBatch &batch)
{
    if (!m_watching)
        return;
    if (m_loading) {
        m_early.dropped += batch.dropped;
        m_early.rows.insert(m_early.rows.end(), batch.rows.begin(), batch.rows.end());
        if (m_early.rows.size() > LiveFeed::MostRows) {
            const auto surplus = qptrdiff(m_early.rows.size() - LiveFeed::MostRows);
            m_early.rows.erase(m_early.rows.begin(), m_early.rows.begin() + surplus);
            m_early.dropped += surplus;
        }
        return;
    }
    std::vector<LiveDot> dots;
    dots.reserve(batch.rows.size());
    for (const LiveRow &row : batch.rows) {
        if (!m_known.contains(row.sequence))
            dots.push_back(dotOf(row));
    }
    m_chart->addDots(dots, batch.dropped);
}

void LiveDock::refresh()
{
    // Rows come by themselves: of the filter only the zone matters here.
    if (m_zone == filter().zoneId())
        return;
    m_zone = filter().zoneId();
    m_chart->setFormat(filter().format());
}

void LiveDock::narrowTo(int lane)
{
    filter().change([lane](FilterStep &step) {
        if (lane == LiveDots::ErrorLane) {
            step.filter.events.failures = true;
            return;
        }
        const std::string_view name = nameOf(EventClass(lane));
        step.filter.events.classes = {{QString::fromUtf8(name.data(), qsizetype(name.size()))}, false};
    });
}

} // namespace glasshouse
