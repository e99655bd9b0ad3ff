// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionsdialog.h"

#include "ui/button.h"
#include "ui/connections/certificatedialog.h"
#include "ui/connections/connectionform.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
const QSize DefaultSize(760, 460);
constexpr int ListWidth = 240;
} // namespace

ConnectionsDialog::ConnectionsDialog(SecretStore &secrets, const Format &format, const QString &current,
                                     QWidget *parent)
    : QDialog(parent),
      m_secrets(secrets),
      m_format(format),
      m_tester(new ConnectionTest(this)),
      m_list(new QListView(this)),
      m_form(new ConnectionForm(this)),
      m_status(new PlainLabel(TextRole::Body, Token::Text2, this)),
      m_add(new Button(Button::Look::Outlined, tr("Add Glasshouse"), this)),
      m_addFolder(new Button(Button::Look::Outlined, tr("Add folder…"), this)),
      m_remove(new Button(Button::Look::Outlined, {}, this)),
      m_test(new Button(Button::Look::Outlined, tr("Test"), this)),
      m_connect(new Button(Button::Look::Primary, tr("Connect"), this)),
      m_close(new Button(Button::Look::Outlined, tr("Close"), this))
{
    setWindowTitle(tr("Connections"));
    resize(DefaultSize);
    QSettings settings;
    SavedConnections saved = SavedConnections::load(settings);
    m_trusted = saved.trusted;
    m_model = new ConnectionModel(std::move(saved.list), this);
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConnectionsDialog::showRow);
    connect(m_list, &QListView::doubleClicked, this, &ConnectionsDialog::connectCurrent);
    connect(m_form, &ConnectionForm::edited, this, &ConnectionsDialog::takeEdits);
    connect(m_add, &Button::clicked, this, &ConnectionsDialog::addRemote);
    connect(m_addFolder, &Button::clicked, this, &ConnectionsDialog::askFolder);
    connect(m_remove, &Button::clicked, this, &ConnectionsDialog::removeCurrent);
    connect(m_test, &Button::clicked, this, &ConnectionsDialog::test);
    connect(m_connect, &Button::clicked, this, &ConnectionsDialog::connectCurrent);
    connect(m_close, &Button::clicked, this, [this] { keepToken([this] { accept(); }); });
    connect(m_tester, &ConnectionTest::worked, this, [this](const QString &words) {
        updateButtons();
        say(words, Token::Success);
    });
    connect(m_tester, &ConnectionTest::failed, this,
            [this](const QString &reason, const std::optional<CertificateFacts> &facts) {
                updateButtons();
                say(reason, Token::Error);
                if (facts)
                    showCertificate(*facts);
            });
    select(std::max(0, m_model->rowOf(current)));
    m_list->setFocus();
}

ConnectionsDialog::~ConnectionsDialog()
{
    m_list->selectionModel()->disconnect(this);
}

void ConnectionsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(tr("Connections"), TextRole::Title, Token::Text, this));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::Gap12);
    middle->addWidget(listSide());
    middle->addWidget(m_form, 1);
    column->addLayout(middle, 1);
    m_status->setWordWrap(true);
    column->addWidget(m_status);
    column->addLayout(buttonRow());
}

QWidget *ConnectionsDialog::listSide()
{
    m_list->setObjectName(u"connections"_s);
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Connections"));
    auto *side = new QWidget(this);
    side->setFixedWidth(ListWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Gap8);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Gap8);
    m_add->setLeadingIcon(Icon::Plus);
    row->addWidget(m_add);
    row->addWidget(m_addFolder);
    row->addStretch(1);
    column->addLayout(row);
    return side;
}

QLayout *ConnectionsDialog::buttonRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_test);
    row->addWidget(m_connect);
    return row;
}

int ConnectionsDialog::row() const
{
    return m_list->currentIndex().row();
}

void ConnectionsDialog::select(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
}

void ConnectionsDialog::say(const QString &words, Token colour)
{
    m_status->setColour(colour);
    m_status->setPlain(words);
}

QString ConnectionsDialog::statusText() const
{
    return m_status->text();
}

const SavedConnections ConnectionsDialog::saved() const
{
    return {m_model->list(), m_trusted};
}

void ConnectionsDialog::showRow()
{
    m_tester->stop();
    m_removing = false;
    m_form->show(m_model->at(row()));
    say({}, Token::Text2);
    updateButtons();
}

void ConnectionsDialog::updateButtons()
{
    const SavedConnection *const saved = m_model->at(row());
    const bool isRemote = saved && saved->kind == SavedConnection::Kind::Remote;
    const bool isWhole = m_form->problem().isEmpty();
    m_remove->setVisible(saved);
    m_remove->setText(m_removing ? tr("Remove “%1”?").arg(saved ? saved->shownName() : QString()) : tr("Remove"));
    m_remove->updateGeometry();
    m_test->setVisible(isRemote);
    m_test->setEnabled(isWhole && !m_tester->isRunning());
    m_connect->setEnabled(isWhole);
}

void ConnectionsDialog::takeEdits()
{
    m_tester->stop();
    m_removing = false;
    say({}, Token::Text2);
    m_model->change(row(), m_form->connection());
    QSettings settings;
    saved().save(settings);
    updateButtons();
}

void ConnectionsDialog::addRemote()
{
    SavedConnection made;
    made.id = newConnectionId();
    made.name = tr("New connection");
    select(m_model->add(made));
    takeEdits();
    m_form->nameField()->selectAll();
    m_form->nameField()->setFocus();
}

void ConnectionsDialog::askFolder()
{
    auto *dialog = new QFileDialog(this, tr("Add a folder of transcripts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &ConnectionsDialog::addPaths);
    dialog->open();
}

void ConnectionsDialog::addPaths(const QStringList &paths)
{
    SavedConnection made;
    made.id = newConnectionId();
    made.kind = SavedConnection::Kind::Paths;
    made.paths = paths;
    select(m_model->add(made));
    takeEdits();
}

void ConnectionsDialog::removeCurrent()
{
    const SavedConnection *const current = m_model->at(row());
    if (!current)
        return;
    if (!std::exchange(m_removing, true))
        return updateButtons();
    const SavedConnection gone = *current;
    if (gone.keepsToken)
        m_secrets.remove(gone.secretKey(), this, [this, gone](const SecretResult &result) {
            if (!result.isDone())
                say(tr("The token of %1 is still in the keychain: remove it there.").arg(gone.shownName()),
                    Token::Warning);
        });
    const int at = row();
    m_model->remove(at);
    select(at - 1);
    takeEdits();
    say(tr("Removed %1.").arg(gone.shownName()), Token::Text2);
}

void ConnectionsDialog::test()
{
    if (const QByteArray typed = m_form->typedToken(); !typed.isEmpty())
        return testWith(typed);
    const SavedConnection current = m_form->connection();
    if (!current.keepsToken)
        return say(tr("Enter the token first."), Token::Warning);
    say(tr("Asking the keychain…"), Token::Text2);
    m_secrets.read(current.secretKey(), this, [this, current](const SecretResult &result) {
        if (m_form->connection() != current)
            return; // another one is shown by now
        if (result.isDone())
            testWith(result.secret);
        else
            say(result.words(current.shownName()), Token::Warning);
    });
}

void ConnectionsDialog::testWith(const QByteArray &token)
{
    const SavedConnection current = m_form->connection();
    const auto address = RemoteAddress::parse(current.url);
    if (!address)
        return;
    say(tr("Connecting to %1…").arg(address->hostAndPort()), Token::Text2);
    m_tester->start({current.shownName(), *address, m_trusted, current.plainAllowed, {}}, token, m_format);
    updateButtons();
}

void ConnectionsDialog::showCertificate(const CertificateFacts &facts)
{
    const auto address = RemoteAddress::parse(m_form->connection().url);
    if (!address)
        return;
    const QString host = address->hostAndPort();
    auto *dialog = new CertificateDialog(host, facts, m_format, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CertificateDialog::trusted, this, [this, host, facts] {
        m_trusted.insert(host, facts.sha256);
        QSettings settings;
        saved().save(settings);
        test();
    });
    dialog->open();
}

/// A typed token goes into the keychain, or is said not to have; `next` is done in both cases.
void ConnectionsDialog::keepToken(const std::function<void()> &next)
{
    const QByteArray typed = m_form->typedToken();
    SavedConnection current = m_form->connection();
    if (typed.isEmpty() || current.secretKey().isEmpty())
        return next();
    say(tr("Asking the keychain…"), Token::Text2);
    m_secrets.write(current.secretKey(), typed, this, [this, current, next](const SecretResult &result) mutable {
        current.keepsToken = result.isDone();
        m_model->change(m_model->rowOf(current.id), current);
        QSettings settings;
        saved().save(settings);
        next();
    });
}

void ConnectionsDialog::connectCurrent()
{
    if (!m_connect->isEnabled())
        return;
    const SavedConnection *const at = m_model->at(row());
    if (!at) {
        accept();
        Q_EMIT connectRequested({WantedConnection::Kind::ThisComputer, {}}, {});
        return;
    }
    const SavedConnection current = m_form->connection();
    if (current.kind == SavedConnection::Kind::Paths) {
        accept();
        Q_EMIT connectRequested({WantedConnection::Kind::Paths, current.paths}, {});
        return;
    }
    const QByteArray typed = m_form->typedToken();
    m_connect->setEnabled(false);
    keepToken([this, current, typed] {
        accept();
        const SavedConnection *const kept = m_model->at(m_model->rowOf(current.id));
        Q_EMIT connectRequested({WantedConnection::Kind::Remote, {}, kept ? *kept : current}, typed);
    });
}

} // namespace glasshouse
