// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/facets.h"

#include <QTimer>
#include <QWidget>

namespace glasshouse {

class Backend;
class FacetList;
class FilterController;
class PlainLabel;
class SearchField;
class SegmentedControl;

/// A pop-up to choose the values of one field, with counts: what a chip opens. Each choice is a step of the history;
/// Escape, or a click elsewhere, closes it. Deletes itself.
class ValuePicker : public QWidget
{
    Q_OBJECT
public:
    ValuePicker(const QString &field, Backend &backend, FilterController &filter, QWidget *parent);
    /// Opens it under a control.
    void openUnder(QWidget *control);

    FacetList *list() const { return m_list; }
    SearchField *searchField() const { return m_search; }
    /// "is", "is not"; null where a field cannot be excluded.
    SegmentedControl *sense() const { return m_sense; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void askValues();
    void showRows();
    void toggle(const QString &value, bool exclude);
    void setSense(bool excluded);

    QString m_field;
    Backend &m_backend;
    FilterController &m_filter;
    SearchField *m_search;
    SegmentedControl *m_sense = nullptr;
    FacetList *m_list;
    PlainLabel *m_trouble;
    QTimer m_typed;
    Facet m_facet;
};

} // namespace glasshouse
