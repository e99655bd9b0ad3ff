// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace glasshouse {

class PlainLabel;
class SectionHead;

/// A part of a pane that folds: a line with its name, what it has to say and its controls, and what is in it below.
class Section : public QWidget
{
    Q_OBJECT
public:
    Section(const QString &title, QWidget *parent);

    /// A weaker word at the right: "4 changes".
    void setNote(const QString &text);
    void addControl(QWidget *control);
    /// Takes it over.
    void setBody(QWidget *body);
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SectionHead *m_head;
    PlainLabel *m_note;
    QHBoxLayout *m_row;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    bool m_folded = false;
};

} // namespace glasshouse
