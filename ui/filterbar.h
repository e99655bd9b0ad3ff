// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QMenu;

namespace glasshouse {

class Backend;
class Button;
class Chip;
struct ChipText;
class ValuePicker;
class FilterController;
class SearchField;

/// Back and forward, range, chips, text: the filter of every panel, in one row.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(FilterController &filter, QWidget *parent);

    /// Where the counts of the pop-ups come from. Without one chips are not edited and none is offered. Borrowed.
    void setBackend(Backend *backend);
    SearchField *textField() const { return m_text; }
    /// What the star opens. The menu is the window's.
    void setViews(QMenu *menu);
    /// The saved view that is shown; empty: none.
    void setViewName(const QString &name);
    Button *viewsButton() const { return m_views; }
    void focusText();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Button *arrow(const QString &name, const QString &keys, int icon);
    void connectFilter();
    void showFilter();
    void rebuildChips();
    Chip *makeChip(const ChipText &text, QWidget *parent);
    void foldChips();
    void showFolded();
    void buildAddMenu();
    void openPicker(const QString &field, QWidget *under);

    FilterController &m_filter;
    Backend *m_backend = nullptr;
    std::vector<ChipText> m_texts;
    std::vector<Chip *> m_shown; ///< one per text; those without room are hidden
    Button *m_back;
    Button *m_forward;
    Button *m_range;
    QHBoxLayout *m_chips;
    Button *m_folded; ///< "+3": the chips that have no room
    Button *m_add;
    Button *m_clear;
    SearchField *m_text;
    Button *m_views; ///< the star
    QTimer m_typed;  ///< asks when the typing pauses
};

} // namespace glasshouse
