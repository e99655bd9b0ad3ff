// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLineEdit;

namespace glasshouse {

class Button;
class PlainLabel;

/// What can be done with reports: a button for each step with its key, and a line to type into where the step needs words.
/// Enter takes what was typed, Escape lets it be. GUI thread.
class TriageBar : public QWidget
{
    Q_OBJECT
public:
    enum class Step { Triaged, Resolve, Wontfix, Reopen, Assign, Tag };

    explicit TriageBar(QWidget *parent);

    /// For how many reports; 0: nothing can be done.
    void setCount(int reports, const QString &countText);
    /// What was typed before: offered while one types.
    void setKnown(const QStringList &tags, const QStringList &assignees);
    /// As if the step's button had been pressed.
    void begin(Step step);
    bool isAsking() const;

    Button *button(Step step) const { return m_buttons[std::size_t(step)]; }
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    /// `words` of steps that need some.
    void stepTaken(glasshouse::TriageBar::Step step, const QString &words);
    /// The line is closed: the keyboard belongs to the list again.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(const QString &prompt, const QString &hint, const QStringList &known);
    void take();
    void close();

    std::vector<Button *> m_buttons;
    PlainLabel *m_count;
    QWidget *m_line;
    PlainLabel *m_prompt;
    QLineEdit *m_field;
    QStringList m_tags, m_assignees;
    Step m_step = Step::Triaged;
};

} // namespace glasshouse
