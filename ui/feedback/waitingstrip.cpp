// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/waitingstrip.h"

#include "backend/reportqueue.h"
#include "base/textsafety.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/style.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int StripTickMs = 1000;
constexpr qsizetype MenuWords = 60;

QString menuWords(const QString &message)
{
    const QString line = escapeControls(message.simplified());
    const QString cut = line.size() > MenuWords ? line.left(MenuWords - 1) + u'…' : line;
    return QString(cut).replace(u'&', u"&&"_s);
}

} // namespace

WaitingStrip::WaitingStrip(QWidget *parent)
    : QWidget(parent),
      m_text(new PlainLabel(TextRole::Label, Token::Text2, this)),
      m_send(new Button(Button::Look::Outlined, tr("Send now"), this)),
      m_discard(new Button(Button::Look::Outlined, tr("Discard"), this)),
      m_menu(makeMenu(m_discard))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap8, metrics::Gap4);
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_text, 1);
    for (Button *const button : {m_send, m_discard}) {
        button->setSmall(true);
        row->addWidget(button);
    }
    m_send->setToolTip(plainToolTip(tr("Try now, whatever the next try is")));
    m_discard->setToolTip(plainToolTip(tr("Choose a report that is not to be sent any more")));
    m_discard->setPopup(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &WaitingStrip::fillDiscard);
    connect(m_send, &Button::clicked, this, [this] {
        if (m_queue)
            m_queue->sendNow();
    });
    m_clock.setInterval(StripTickMs);
    connect(&m_clock, &QTimer::timeout, this, &WaitingStrip::refresh);
    hide();
}

void WaitingStrip::setQueue(ReportQueue *queue)
{
    if (m_queue)
        m_queue->disconnect(this);
    m_queue = queue;
    if (m_queue)
        connect(m_queue, &ReportQueue::changed, this, &WaitingStrip::refresh);
    refresh();
}

void WaitingStrip::setFormat(const Format &format)
{
    m_format = format;
    refresh();
}

/// Which of them goes is chosen in the menu itself: two steps, and no question behind them.
void WaitingStrip::fillDiscard()
{
    m_menu->clear();
    if (!m_queue)
        return;
    QStringList all;
    for (const WaitingReport &report : m_queue->waiting()) {
        all << report.key;
        m_menu->addAction(tr("Discard “%1”").arg(menuWords(report.message)), m_queue.data(),
                          [queue = m_queue, key = report.key] { queue->discard({key}); });
    }
    if (all.size() < 2)
        return;
    m_menu->addSeparator();
    m_menu->addAction(tr("Discard all %n", nullptr, int(all.size())), m_queue.data(),
                      [queue = m_queue, all] { queue->discard(all); });
}

QString WaitingStrip::words() const
{
    const auto &waiting = m_queue->waiting();
    const int count = int(waiting.size());
    if (m_queue->isSending())
        return tr("%n report(s) being sent…", nullptr, count);
    QString why;
    for (const WaitingReport &report : waiting) {
        if (!report.words.isEmpty())
            why = u" · "_s + report.words;
    }
    if (m_queue->nextTryMs() == NoTime) // nothing of it may be tried without being told
        return tr("%n report(s) refused", nullptr, count) + why;
    const qint64 wait = std::max<qint64>(0, m_queue->nextTryMs() - QDateTime::currentMSecsSinceEpoch());
    return tr("%n report(s) waiting, next try in %1", nullptr, count).arg(m_format.duration(wait)) + why;
}

void WaitingStrip::refresh()
{
    const bool any = m_queue && !m_queue->waiting().empty();
    setVisible(any);
    if (!any)
        return m_clock.stop();
    m_text->setPlain(words());
    m_text->setColour(!m_queue->isSending() && m_queue->nextTryMs() == NoTime ? Token::Warning : Token::Text2);
    m_send->setEnabled(!m_queue->isSending());
    m_discard->setEnabled(!m_queue->isSending());
    m_clock.start();
}

QString WaitingStrip::text() const
{
    return m_text->text();
}

void WaitingStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Raised));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Token::Border));
}

} // namespace glasshouse
