// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QMenu;

namespace glasshouse {

class Button;
class PlainLabel;
class ReportQueue;

/// "1 report waits, next try in 28 s": what could not be sent, when it is tried again, and what can be done about it. Hidden
/// while nothing waits.
class WaitingStrip : public QWidget
{
    Q_OBJECT
public:
    explicit WaitingStrip(QWidget *parent);
    /// Null: nothing waits here.
    void setQueue(ReportQueue *queue);
    void setFormat(const Format &format);

    QString text() const;
    Button *sendButton() const { return m_send; }
    Button *discardButton() const { return m_discard; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fillDiscard();
    QString words() const;

    QPointer<ReportQueue> m_queue;
    Format m_format;
    PlainLabel *m_text;
    Button *m_send, *m_discard;
    QMenu *m_menu;
    QTimer m_clock;
};

} // namespace glasshouse
