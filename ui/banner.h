// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace glasshouse {

class Button;
class PlainLabel;

/// A state that lasts and needs a person (store locked, disk full), in one line under the filter bar, with what can be done
/// about it at the right. Empty: gone.
class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent);
    void showTrouble(const QString &message, const QString &action = {}, const QString &second = {});
    QString text() const;
    Button *actionButton() const { return m_action; }
    Button *secondButton() const { return m_second; }

Q_SIGNALS:
    void actionTriggered();
    void secondTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_text;
    Button *m_action, *m_second;
};

} // namespace glasshouse
