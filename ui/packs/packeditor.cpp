// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packeditor.h"

#include "backend/backend.h"
#include "base/paths.h"
#include "charts/fonts.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/metrics.h"
#include "ui/packs/packasker.h"
#include "ui/packs/packproblems.h"
#include "ui/packs/packview.h"
#include "ui/plainlabel.h"
#include "ui/tableview.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QScrollArea>
#include <QSplitter>
#include <QTextBlock>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int PauseMs = 250, ProblemRows = 4;
constexpr QSize UsualSize{1180, 760};

/// A small whole pack to begin with.
constexpr const char *NewPack = R"({
  "id": "my-pack",
  "title": "My pack",
  "description": "What my agents cost",
  "version": "1",
  "period_days": 30,
  "panels": [
    {
      "id": "cost", "title": "Cost per day", "kind": "chart", "style": "stacked", "width": 12, "height": 5,
      "question": "telemetry", "body": {"groups": ["Day", "Model"], "limit": 20000},
      "x": "day", "series": "model", "figures": ["cost"]
    }
  ]
}
)";

/// The id of the text's own first line that has one.
QByteArray withOtherId(QByteArray text, const QString &id)
{
    const QByteArray quoted = '"' + id.toUtf8() + '"';
    const qsizetype at = text.indexOf(quoted, text.indexOf("\"id\""));
    if (at >= 0)
        text.replace(at, quoted.size(), '"' + id.toUtf8() + "-own\"");
    return text;
}

} // namespace

PackEditor::PackEditor(Backend &backend, FilterController &filter, SeriesColours &colours, const QString &folder,
                       QWidget *parent)
    : QDialog(parent),
      m_folder(folder.isEmpty() ? userPacksFolder() : folder),
      m_text(new QPlainTextEdit(this)),
      m_view(new PackView(&colours)),
      m_asker(new PackAsker(backend, filter, u"pack editor"_s, this)),
      m_rows(new PackProblems(this)),
      m_problems(new TableView(m_rows, PackProblems::heads(), tr("Mistakes"), this)),
      m_trouble(new PlainLabel(TextRole::Label, Token::Error, this)),
      m_save(new Button(Button::Look::Primary, tr("Save"), this))
{
    setWindowTitle(tr("Edit a report pack"));
    resize(UsualSize);
    m_text->setFont(glasshouse::font(TextRole::Code));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The pack's text"));
    m_problems->setCells([this](int row, int column) { return m_rows->cell(row, column); });
    m_problems->sortByColumn(-1, Qt::AscendingOrder);
    m_problems->setFixedHeight(metrics::ColumnHeader + ProblemRows * metrics::Row);

    auto *left = new QWidget(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(metrics::Gap8);
    leftColumn->addWidget(m_text, 1);
    leftColumn->addWidget(m_problems);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_view);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->addWidget(left);
    parts->addWidget(scroll);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    parts->setChildrenCollapsible(false);
    auto *close = new Button(Button::Look::Outlined, tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::Gap8);
    foot->addWidget(m_trouble, 1);
    foot->addWidget(close);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap12, metrics::Gap12, metrics::Gap12, metrics::Gap12);
    column->setSpacing(metrics::Gap12);
    column->addWidget(parts, 1);
    column->addLayout(foot);

    connect(m_asker, &PackAsker::restarted, this,
            [this, &filter] { m_view->setData(m_asker->data(), filter.format()); });
    connect(m_asker, &PackAsker::panelChanged, this, [this, &filter](std::size_t panel) {
        m_view->showPanel(panel, m_asker->data().panels[panel], filter.format());
    });
    connect(m_asker, &PackAsker::finished, this, &PackEditor::shown);
    connect(m_view, &PackView::retryRequested, this, &PackEditor::read);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PackEditor::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_save, &Button::clicked, this, &PackEditor::save);
    connect(close, &Button::clicked, this, &PackEditor::reject);
    const auto follow = [this](const QModelIndex &index) {
        if (const int row = m_rows->rowOf(index.siblingAtColumn(0).data(ValueModel::KeyRole).toString()); row >= 0)
            goTo(m_rows->row(row).problem.place);
    };
    connect(m_problems, &TableView::openRequested, this, follow);
    connect(m_problems, &QTableView::clicked, this, follow);
}

PackEditor::~PackEditor() = default;

QString PackEditor::troubleText() const
{
    return m_trouble->text();
}

void PackEditor::begin(const FoundPack &pack)
{
    if (pack.isBuiltIn())
        setText(withOtherId(pack.text, pack.pack.id), {});
    else
        setText(pack.text, pack.path);
}

void PackEditor::beginNew()
{
    setText(NewPack, {});
}

void PackEditor::setText(const QByteArray &text, const QString &path)
{
    m_path = path;
    m_saved = path.isEmpty() ? QByteArray() : text;
    m_text->setPlainText(QString::fromUtf8(text));
    m_pause.stop();
    read();
}

void PackEditor::read()
{
    const ParsedPack parsed = parsePack(m_text->toPlainText().toUtf8());
    m_rows->setProblems(parsed.problems);
    m_problems->setVisible(!parsed.isFine());
    m_save->setEnabled(parsed.isFine());
    m_trouble->setPlain(parsed.isFine() ? QString() : problemText(parsed.problems.front()));
    if (!parsed.isFine()) {
        Q_EMIT shown();
        return;
    }
    m_pack = parsed.pack;
    m_asker->ask(parsed.pack);
}

void PackEditor::goTo(const TextPlace &place)
{
    QTextCursor cursor(m_text->document()->findBlockByNumber(place.line - 1));
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor,
                        std::min(place.column - 1, std::max(0, cursor.block().length() - 1)));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    m_text->setFocus(Qt::OtherFocusReason);
}

void PackEditor::save()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        read();
    }
    if (!m_save->isEnabled())
        return;
    const QByteArray text = m_text->toPlainText().toUtf8();
    const QString path = m_path.isEmpty() ? QDir(m_folder).filePath(m_pack.id + u".json"_s) : m_path;
    const bool isNew = m_path.isEmpty();
    m_save->setEnabled(false);
    QThreadPool::globalInstance()->start(
        [editor = QPointer<PackEditor>(this), folder = m_folder, path, text, isNew, id = m_pack.id] {
            QString trouble;
            if (isNew && QFile::exists(path)) {
                trouble = tr("There is a file %1 already: choose another id.").arg(path);
            } else {
                QDir().mkpath(folder);
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                    trouble = tr("%1 cannot be written: %2").arg(path, file.errorString());
            }
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [editor, path, text, trouble, id] {
                    if (!editor)
                        return;
                    editor->m_save->setEnabled(true);
                    editor->m_trouble->setPlain(trouble);
                    if (!trouble.isEmpty())
                        return;
                    editor->m_path = path;
                    editor->m_saved = text;
                    Q_EMIT editor->saved(id);
                },
                Qt::QueuedConnection);
        });
}

/// What was written and not saved is not lost by one key.
bool PackEditor::mayClose()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    const bool isUntouched = text == m_saved || !m_text->document()->isModified();
    if (isUntouched || m_warned)
        return true;
    m_warned = true;
    m_trouble->setPlain(tr("This is not saved. Close again to leave it."));
    return false;
}

void PackEditor::closeEvent(QCloseEvent *event)
{
    mayClose() ? QDialog::closeEvent(event) : event->ignore();
}

void PackEditor::reject()
{
    if (mayClose())
        QDialog::reject();
}

} // namespace glasshouse
