// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace glasshouse {

class Button;
class FilterController;
class SearchField;

/// Back and forward, range, chips, text: the filter of every panel, in one row.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(FilterController &filter, QWidget *parent);

    SearchField *textField() const { return m_text; }
    void focusText();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Button *arrow(const QString &name, const QString &keys, int icon);
    void connectFilter();
    void showFilter();
    void rebuildChips();

    FilterController &m_filter;
    Button *m_back;
    Button *m_forward;
    QHBoxLayout *m_chips;
    Button *m_clear;
    SearchField *m_text;
    QTimer m_typed; ///< asks when the typing pauses
};

} // namespace glasshouse
