// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/facets.h"
#include "ui/activity/facetlist.h"

#include <QAbstractButton>
#include <QTimer>

namespace glasshouse {

class Button;
class Format;
class PlainLabel;
class SearchField;

/// The values of a facet as rows: the counted ones, and those the filter names though none of them came back. Pure.
std::vector<FacetList::Row> facetRows(const Facet &facet, const Filter &filter, const Format &format, int most);
/// The value of the class facet that stands for everything that failed.
QString failuresValue();

/// The head of a section that folds: chevron and title. Clicked by mouse, Space or Enter.
class FoldHead : public QAbstractButton
{
    Q_OBJECT
public:
    FoldHead(const QString &title, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    bool m_ring = false;
};

/// One facet: foldable, its top values, all of them with a search field when asked for.
class FacetSection : public QWidget
{
    Q_OBJECT
public:
    FacetSection(const QString &field, bool open, QWidget *parent);

    const QString &field() const { return m_field; }
    bool isOpen() const;
    void setOpen(bool open);
    bool isExpanded() const { return m_expanded; }
    QString search() const;
    FacetList *list() const { return m_list; }
    Button *moreButton() const { return m_more; }
    SearchField *searchField() const { return m_search; }
    FoldHead *head() const { return m_head; }

    /// `note`: how the counts are less than the truth; empty where they are exact.
    void setFacet(const Facet &facet, qint64 failures, const Filter &filter, const Format &format, const QString &note);

Q_SIGNALS:
    /// It shows something else now: ask again.
    void changed();
    void toggled(const QString &value);
    void excludeToggled(const QString &value);

private:
    void setExpanded(bool expanded);

    QString m_field;
    FoldHead *m_head;
    QWidget *m_body;
    PlainLabel *m_note;
    SearchField *m_search;
    FacetList *m_list;
    Button *m_more;
    QTimer m_typed;
    bool m_expanded = false;
};

} // namespace glasshouse
