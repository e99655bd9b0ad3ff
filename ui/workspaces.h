// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMainWindow>

#include <array>
#include <vector>

class QDockWidget;
class QSettings;

namespace glasshouse {

/// What the window is arranged for.
enum class Workspace { Overview, Sessions, Transcript, Trends, Heatmap };
inline constexpr int WorkspaceCount = 5;
std::vector<Workspace> allWorkspaces();
/// In the viewer's language.
QString workspaceName(Workspace workspace);

/// The docks that workspaces arrange. Borrowed.
struct WorkspaceDocks {
    QDockWidget *cards, *trends, *heatmap, *sessions, *transcript;
};

/// Holds the docks and arranges them: every workspace has a layout of its own, which the person may change and which is kept.
class Workspaces : public QMainWindow
{
    Q_OBJECT
public:
    explicit Workspaces(QWidget *parent);

    /// The docks must be children of this window. Once.
    void setDocks(const WorkspaceDocks &docks);

    Workspace current() const { return m_current; }
    void setCurrent(Workspace workspace);
    /// Only this dock, at full size; again: back to the workspace.
    void toggleAlone(QDockWidget *dock);
    /// Every workspace as it was delivered.
    void resetLayouts();

    void save(QSettings &settings);
    /// Layouts of another version are left alone.
    void restore(const QSettings &settings);

Q_SIGNALS:
    void currentChanged(glasshouse::Workspace workspace);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(Workspace workspace);
    void arrangeOverview();
    void hideAll();
    std::vector<QDockWidget *> all() const;

    WorkspaceDocks m_docks{};
    Workspace m_current = Workspace::Overview;
    QDockWidget *m_alone = nullptr;
    std::array<QByteArray, WorkspaceCount> m_layouts; ///< empty: as delivered
    bool m_arranged = false;
};

} // namespace glasshouse
