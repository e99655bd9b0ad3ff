// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sweepsection.h"

#include "charts/fonts.h"
#include "charts/paint.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/tableview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr qint64 WantedMs = 5000; ///< how long the switch stands as it was set while the store still says otherwise
constexpr int LeastRows = 3;

/// A check box that looks like those of the table.
class ArchiveBox : public QCheckBox
{
public:
    ArchiveBox(const QString &text, QWidget *parent) : QCheckBox(text, parent)
    {
        setFont(glasshouse::font(TextRole::Body));
        setFixedHeight(metrics::SmallControl);
    }

    QSize sizeHint() const override
    {
        return {TableDelegate::CheckRoom + fontMetrics().horizontalAdvance(text()) + metrics::Gap8, height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paintCheck(&painter, rect(), isChecked(), theme);
        painter.setFont(font());
        painter.setPen(theme.colour(Token::Text));
        painter.drawText(rect().adjusted(TableDelegate::CheckRoom, 0, 0, 0),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text());
        if (hasFocus())
            paintFocusRing(&painter, QRectF(rect()).adjusted(2, 3, -2, -3), metrics::BadgeRadius,
                           theme.colour(Token::Accent));
    }
};

} // namespace

SweepSection::SweepSection(Backend &backend, QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_model(new SweepsModel(this)),
      m_summary(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_result(new PlainLabel(TextRole::Label, Token::Text2, this)),
      m_archived(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_all(new Button(Button::Look::Quiet, tr("Check all"), this)),
      m_keep(new Button(Button::Look::Outlined, tr("Keep a copy"), this)),
      m_archive(new ArchiveBox(tr("Keep copies of every transcript"), this)),
      m_view(new TableView(m_model, SourceWords().sweepColumns(), tr("Transcripts about to be swept"), this))
{
    m_view->setObjectName(u"sweeps"_s);
    m_view->sortByColumn(SweepsModel::Swept, Qt::AscendingOrder);
    m_view->setCells([this](int row, int column) {
        const SweepCandidate &sweep = m_model->row(row);
        return m_words.cell(sweep, column, m_checked.contains(sweep.path));
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = createHead();
    m_foot = createFoot();
    column->addWidget(m_head);
    column->addWidget(m_view);
    column->addWidget(m_foot);
    connect(m_view, &TableView::checkToggled, this, &SweepSection::toggle);
    connect(m_view, &TableView::copied, this, &SweepSection::copied);
    connect(m_all, &Button::clicked, this, &SweepSection::toggleAll);
    connect(m_keep, &Button::clicked, this, &SweepSection::keep);
    connect(m_archive, &QCheckBox::clicked, this, &SweepSection::switchArchiving);
    connect(&backend, &Backend::copiesKept, this, &SweepSection::showResult);
    m_foot->setVisible(backend.canArchive()); // another computer's transcripts are kept there
    updateControls();
}

QWidget *SweepSection::createHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap8, metrics::Gap4);
    row->setSpacing(metrics::Gap8);
    row->addWidget(new PlainLabel(tr("About to be swept"), TextRole::Heading, Token::Text, head));
    row->addWidget(m_summary, 1);
    row->addWidget(m_result);
    for (Button *button : {m_all, m_keep}) {
        button->setSmall(true);
        row->addWidget(button);
    }
    m_keep->setToolTip(plainToolTip(tr("Copies stay when the agent deletes the transcript")));
    return head;
}

QWidget *SweepSection::createFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap8);
    row->setSpacing(metrics::Gap12);
    row->addWidget(m_archive);
    row->addStretch(1);
    row->addWidget(m_archived);
    m_archived->setTabular(true);
    return foot;
}

void SweepSection::showAnswer(const SourcesAnswer &answer, const SourceWords &words)
{
    m_words = words;
    m_model->setRows(answer.sweeps);
    m_checked.removeIf([this](const QString &path) {
        const int row = m_model->rowOf(path);
        return row < 0 || !canBeKept(m_model->row(row));
    });
    const Format &format = words.format();
    qint64 bytes = 0, kept = 0;
    for (const SweepCandidate &sweep : answer.sweeps) {
        bytes += sweep.bytes;
        kept += sweep.kept ? 1 : 0;
    }
    if (answer.sweeps.empty())
        m_summary->setPlain(tr("Nothing: no transcript has rested for nearly %n day(s).", nullptr, answer.cleanupDays));
    else
        m_summary->setPlain(
            tr("%1, %2, %3 kept; the agent deletes what has rested for %n day(s)", nullptr, answer.cleanupDays)
                .arg(tr("%n transcript(s)", nullptr, int(answer.sweeps.size())), format.bytes(bytes),
                     format.count(kept)));
    showArchive(answer);
    m_view->setVisible(!answer.sweeps.empty());
    m_view->repaintCells();
    updateControls();
}

void SweepSection::setWords(const SourceWords &words)
{
    m_words = words;
    m_view->repaintCells();
}

void SweepSection::showArchive(const SourcesAnswer &answer)
{
    if (m_wanted && (*m_wanted == answer.archiving || m_sinceWanted.hasExpired(WantedMs)))
        m_wanted.reset();
    m_archive->setChecked(m_wanted.value_or(answer.archiving));
    const Format &format = m_words.format();
    m_archived->setPlain(answer.archivedFiles == 0 ? tr("No copies yet")
                                                   : tr("%1, %2", "copies, and their size")
                                                         .arg(tr("%n cop(ies)", nullptr, int(answer.archivedFiles)),
                                                              format.bytes(answer.archivedBytes)));
}

QStringList SweepSection::checkedPaths() const
{
    QStringList paths; // in the order of the table
    for (int row = 0; row < m_view->model()->rowCount(); ++row) {
        const QString path = m_view->model()->index(row, 0).data(ValueModel::KeyRole).toString();
        if (m_checked.contains(path))
            paths << path;
    }
    return paths;
}

void SweepSection::toggle(const QModelIndex &index)
{
    const QString path = index.data(ValueModel::KeyRole).toString();
    const int row = m_model->rowOf(path);
    if (row < 0 || !canBeKept(m_model->row(row)))
        return;
    if (!m_checked.remove(path))
        m_checked.insert(path);
    m_result->setPlain({});
    m_view->repaintCells();
    updateControls();
}

void SweepSection::toggleAll()
{
    const bool none = m_checked.isEmpty();
    m_checked.clear();
    for (int row = 0; none && row < m_model->rowCount(); ++row)
        if (canBeKept(m_model->row(row)))
            m_checked.insert(m_model->row(row).path);
    m_result->setPlain({});
    m_view->repaintCells();
    updateControls();
}

void SweepSection::keep()
{
    m_keeping = checkedPaths();
    m_result->setColour(Token::Text2);
    m_result->setPlain(tr("Copying…"));
    updateControls();
    m_backend.keepCopies(m_keeping);
}

void SweepSection::showResult(int files, const QString &trouble)
{
    if (m_keeping.isEmpty())
        return; // somebody else's
    for (const QString &path : std::as_const(m_keeping))
        m_checked.remove(path);
    m_keeping.clear();
    const QString kept = tr("%n cop(ies) kept", nullptr, files);
    m_result->setColour(trouble.isEmpty() ? Token::Text2 : Token::Error);
    m_result->setPlain(trouble.isEmpty() ? kept : files > 0 ? tr("%1, then: %2").arg(kept, trouble) : trouble);
    m_view->repaintCells();
    updateControls();
    Q_EMIT changed();
}

void SweepSection::switchArchiving(bool on)
{
    m_wanted = on;
    m_sinceWanted.start();
    m_backend.setArchiving(on);
    Q_EMIT changed();
}

void SweepSection::updateControls()
{
    bool any = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        any = any || canBeKept(m_model->row(row));
    // A button that goes, or can do nothing for now, hands the keyboard to the rows: what comes next is a switch that
    // keeps copies of everything.
    if ((m_keep->hasFocus() && (m_checked.isEmpty() || !m_keeping.isEmpty())) || (m_all->hasFocus() && !any))
        m_view->setFocus(Qt::OtherFocusReason);
    m_all->setVisible(any && m_backend.canArchive());
    m_all->setText(m_checked.isEmpty() ? tr("Check all") : tr("Check none"));
    m_all->updateGeometry();
    m_keep->setVisible(m_backend.canArchive() && (any || !m_keeping.isEmpty()));
    m_keep->setEnabled(!m_checked.isEmpty() && m_keeping.isEmpty());
    m_keep->setText(m_checked.size() > 1 ? tr("Keep %n cop(ies)", nullptr, int(m_checked.size())) : tr("Keep a copy"));
    m_keep->updateGeometry();
}

void SweepSection::fitTo(int height)
{
    const int around = m_head->sizeHint().height() + m_foot->sizeHint().height();
    const int least = metrics::ColumnHeader + LeastRows * metrics::Row;
    const int rows = (height - around - metrics::ColumnHeader) / metrics::Row; // whole ones
    m_view->fitRows(std::max(least, metrics::ColumnHeader + rows * metrics::Row));
}

QString SweepSection::resultText() const
{
    return m_result->text();
}

QString SweepSection::archiveText() const
{
    return m_archived->text();
}

} // namespace glasshouse
