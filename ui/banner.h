// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace glasshouse {

class PlainLabel;

/// A state that lasts and needs a person (store locked, disk full), in one line under the filter bar. Empty: gone.
class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent);
    void showTrouble(const QString &message);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_text;
};

} // namespace glasshouse
