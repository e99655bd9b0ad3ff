// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/wrap.h"

#include <QAbstractScrollArea>

namespace glasshouse {

class Button;
class PlainLabel;

/// Long plain text in the code font, wrapped and painted line by line: a record of a megabyte scrolls at once.
class PlainTextArea : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PlainTextArea(QWidget *parent);
    void setText(const QString &text);
    const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void wrap();

    Wrapper m_wrapper;
    QString m_text;
    WrappedText m_lines;
};

/// The record behind the current entry as it stands in the file; for a tool call its result's record below it.
class RawView : public QWidget
{
    Q_OBJECT
public:
    explicit RawView(QWidget *parent);

    /// Nothing yet: the next setRecord() begins anew.
    void clear();
    void setRecord(const QString &heading, const QString &text, bool isResult);
    QString text() const { return m_area->text(); }

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_heading;
    PlainTextArea *m_area;
    QString m_record, m_result;
};

} // namespace glasshouse
