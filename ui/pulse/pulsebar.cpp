// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pulse/pulsebar.h"

#include "backend/backend.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "ui/filtercontroller.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/pulse/pulselink.h"

#include "base/textsafety.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int SecondMs = 1000;

QFontMetricsF plainMetrics()
{
    return QFontMetricsF(glasshouse::font(TextRole::Body));
}

QFontMetricsF linkMetrics()
{
    return QFontMetricsF(glasshouse::font(TextRole::PanelTitle));
}

} // namespace

PulseBar::PulseBar(Backend &backend, FilterController &filter, QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_filter(filter)
{
    setObjectName(u"pulse"_s);
    setFixedHeight(Height);
    m_poll.setInterval(PollMs);
    m_soon.setSingleShot(true);
    m_second.setInterval(SecondMs);
    connect(&m_poll, &QTimer::timeout, this, &PulseBar::request);
    connect(&m_soon, &QTimer::timeout, this, &PulseBar::request);
    connect(&m_second, &QTimer::timeout, this, [this] { update(); });
    connect(&backend, &Backend::opened, this, [this] {
        m_open = true;
        m_asking = false;
        m_sinceAsked.invalidate();
        request();
    });
    connect(&backend, &Backend::dataChanged, this, &PulseBar::request);
    connect(&filter, &FilterController::changed, this, &PulseBar::layOut);
    layOut();
}

PulseBar::~PulseBar() = default;

/// Now, or as soon as the last question is old enough.
void PulseBar::request()
{
    if (!m_open || !isVisible() || m_asking)
        return;
    const qint64 since = m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : LeastMs;
    if (since >= LeastMs)
        ask();
    else if (!m_soon.isActive())
        m_soon.start(LeastMs - int(since));
}

void PulseBar::ask()
{
    m_asking = true;
    m_sinceAsked.start();
    const QueueState queue = m_backend.queueState();
    PulseQuestion question;
    question.queueRecords = queue.records, question.queueBytes = queue.bytes;
    question.trouble = queue.trouble;
    m_backend.ask(question, this, objectName(), [this](const Result<PulseAnswer> &answer) {
        m_asking = false;
        if (answer)
            showAnswer(*answer);
        else if (answer.error().code != Error::Code::Cancelled)
            showFailure(answer.error().message);
    });
}

void PulseBar::showAnswer(const PulseAnswer &answer)
{
    m_answer = answer;
    m_answered = true;
    m_failure.clear();
    m_checkedMs = m_filter.nowMs();
    layOut();
}

void PulseBar::showFailure(const QString &reason)
{
    m_failure = reason;
    m_answer = {};
    layOut();
}

double PulseBar::left() const
{
    return metrics::Gap12 + metrics::IconSize + metrics::Gap8;
}

double PulseBar::widthOf(const PulseSentence::Piece &piece) const
{
    return std::ceil(
        tabularWidth(piece.field == PulseSentence::Piece::Words ? plainMetrics() : linkMetrics(), piece.text));
}

QString PulseBar::checkedText() const
{
    return m_answered ? tr("checked %1", "2 s ago").arg(m_filter.format().relative(m_checkedMs, m_filter.nowMs()))
                      : QString();
}

void PulseBar::layOut()
{
    const Format format = m_filter.format();
    const QFontMetricsF small(glasshouse::font(TextRole::Label));
    // Room for the widest it becomes within a minute: the sentence must not change with every second.
    const QString widest = tr("checked %1", "2 s ago").arg(format.relative(0, 59 * SecondMs));
    m_checkedWidth = std::ceil(tabularWidth(small, widest)) + metrics::Gap16;
    const double whole = width() - left() - metrics::Gap12;
    const auto elide = [](const QString &text, double room) {
        return linkMetrics().elidedText(text, Qt::ElideRight, room);
    };
    if (!m_failure.isEmpty() || !m_answered) {
        const QString text = m_failure.isEmpty()
            ? tr("Checking…")
            : tr("The pulse could not be taken: %1").arg(escapeControls(m_failure));
        setAccessibleName(text);
        m_checkedWidth = m_answered ? m_checkedWidth : 0;
        m_pieces = {{plainMetrics().elidedText(text, Qt::ElideRight, whole - m_checkedWidth), -1}};
        setToolTip(m_failure.isEmpty() ? QString() : plainToolTip(text));
    } else {
        const auto widths = [this](const PulseSentence::Piece &piece) { return widthOf(piece); };
        const QString all = PulseSentence::plain(PulseSentence::make(m_answer, format));
        m_pieces = PulseSentence::fit(m_answer, format, whole - m_checkedWidth, widths, elide);
        double needed = 0;
        for (const PulseSentence::Piece &piece : m_pieces)
            needed += widthOf(piece);
        if (needed > whole - m_checkedWidth)
            m_checkedWidth = 0;
        setAccessibleName(all);
        setToolTip(PulseSentence::plain(m_pieces) == all ? QString() : plainToolTip(all));
    }
    placeLinks();
    update();
}

PulseLink *PulseBar::linkOf(const QString &key)
{
    for (const auto &[known, link] : m_links) {
        if (known == key)
            return link;
    }
    auto *link = new PulseLink(this);
    connect(link, &PulseLink::clicked, this, [this, key] {
        const auto field = std::ranges::find(m_answer.fields, key, &PulseField::key);
        if (field != m_answer.fields.end())
            Q_EMIT fieldActivated(PulseField(*field)); // a copy: a slot may change the answer
    });
    m_links.emplace_back(key, link);
    return link;
}

void PulseBar::placeLinks()
{
    std::vector<PulseLink *> shown;
    double x = left();
    const Format format = m_filter.format();
    const auto wholes = PulseSentence::make(m_answer, format);
    for (const PulseSentence::Piece &piece : m_pieces) {
        const double wide = widthOf(piece);
        if (piece.field >= 0) {
            const PulseField &field = m_answer.fields[size_t(piece.field)];
            PulseLink *const link = linkOf(field.key);
            const auto whole = std::ranges::find(wholes, piece.field, &PulseSentence::Piece::field);
            link->setWords(piece.text, whole == wholes.end() ? piece.text : whole->text,
                           PulseSentence::tokenOf(field.colour));
            const int high = link->sizeHint().height();
            link->setGeometry(int(x) - PulseLink::Inset, (height() - high) / 2, int(wide) + 2 * PulseLink::Inset, high);
            if (!shown.empty())
                setTabOrder(shown.back(), link);
            shown.push_back(link);
        }
        x += wide;
    }
    for (const auto &[key, link] : m_links)
        link->setVisible(std::ranges::find(shown, link) != shown.end());
}

std::vector<PulseLink *> PulseBar::links() const
{
    std::vector<PulseLink *> shown;
    for (const PulseSentence::Piece &piece : m_pieces) {
        if (piece.field < 0)
            continue;
        for (const auto &[key, link] : m_links) {
            if (key == m_answer.fields[size_t(piece.field)].key)
                shown.push_back(link);
        }
    }
    return shown;
}

void PulseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    paintSurface(&painter, rect(), metrics::PanelRadius, theme.colour(Token::Panel), theme.colour(Token::Border));
    using Status = PulseAnswer::Status;
    const bool failed = !m_failure.isEmpty();
    const bool waits = !failed && !m_answered;
    const bool well = !failed && m_answer.status == Status::Green;
    const Token tone = waits             ? Token::Text3
        : well                           ? Token::Success
        : m_answer.status == Status::Red ? Token::Error
                                         : Token::Warning;
    const QRectF place(metrics::Gap12, (height() - metrics::IconSize) / 2.0, metrics::IconSize, metrics::IconSize);
    paintIcon(&painter, place, waits ? Icon::Clock : well ? Icon::CheckCircle : Icon::Warning, theme.colour(tone));
    double x = left();
    for (const PulseSentence::Piece &piece : m_pieces) {
        const double wide = widthOf(piece);
        const bool isStatus = piece.field == PulseSentence::Piece::Status;
        painter.setFont(glasshouse::font(isStatus ? TextRole::PanelTitle : TextRole::Body));
        painter.setPen(theme.colour(isStatus ? PulseSentence::tokenOf(m_answer.status) : Token::Text2));
        if (piece.field < 0)
            drawTabular(&painter, QRectF(x, 0, wide + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, piece.text);
        x += wide;
    }
    if (m_checkedWidth <= 0)
        return;
    painter.setFont(glasshouse::font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text3));
    drawTabular(&painter, QRectF(width() - metrics::Gap12 - m_checkedWidth, 0, m_checkedWidth, height()),
                Qt::AlignRight | Qt::AlignVCenter, checkedText());
}

void PulseBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PulseBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_poll.start();
    m_second.start();
    request();
}

void PulseBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_poll.stop();
    m_soon.stop();
    m_second.stop();
}

void PulseBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::PaletteChange)
        layOut();
}

} // namespace glasshouse
