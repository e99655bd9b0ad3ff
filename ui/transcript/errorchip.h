// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace glasshouse {

/// "Error 3 of 9" on the background of its status, with the key that steps. Hidden where there is no error.
class ErrorChip : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorChip(QWidget *parent);

    /// `current`: 1 for the first; 0: none of them is current.
    void setErrors(int current, int count);
    const QString &text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace glasshouse
