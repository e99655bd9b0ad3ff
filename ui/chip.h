// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace glasshouse {

struct Filter;
struct FilterStep;
class Format;
class PlainLabel;

/// One restriction of the filter, in words, and how to take it away.
struct ChipText {
    QString field; ///< "project"
    QString value; ///< "ledger-api"; outside text
    QString full;  ///< for the tool tip
    std::function<void(FilterStep &)> remove;
    QString edit{}; ///< the field (filterFields()) whose values a click chooses; empty: nothing to choose
};

/// The restrictions of a filter, text and range excepted: those have controls of their own.
std::vector<ChipText> chipsOf(const Filter &filter, const Format &format);

/// `field value ×`: Delete, Backspace or the cross removes it; a click, Enter or Space edits it.
class Chip : public QWidget
{
    Q_OBJECT
public:
    Chip(const ChipText &text, QWidget *parent);

Q_SIGNALS:
    void removeRequested();
    /// Only where there is something to choose.
    void editRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool m_editable;
};

} // namespace glasshouse
