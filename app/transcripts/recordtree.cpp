// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/recordtree.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace glasshouse {

namespace {

/// Direct parents by index; the first of two records with one id is the one that is meant.
std::vector<int> directParents(std::span<const TreeNode> nodes)
{
    std::unordered_map<std::uint64_t, int> byId;
    byId.reserve(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].id)
            byId.emplace(nodes[i].id, int(i));
    }
    std::vector<int> parents(nodes.size(), -1);
    for (size_t i = 0; i < nodes.size(); ++i) {
        const auto found = nodes[i].parent ? byId.find(nodes[i].parent) : byId.end();
        if (found != byId.end() && found->second != int(i))
            parents[i] = found->second;
    }
    return parents;
}

/// An order in which every parent comes before its children; what a cycle holds loses its parent.
std::vector<int> parentsFirst(std::vector<int> &parents)
{
    enum : char { Unseen, Open, Done };
    std::vector<char> state(parents.size(), Unseen);
    std::vector<int> order, path;
    order.reserve(parents.size());
    for (size_t start = 0; start < parents.size(); ++start) {
        for (int node = int(start); node >= 0 && state[size_t(node)] != Done; node = parents[size_t(node)]) {
            if (state[size_t(node)] == Open) {
                parents[size_t(node)] = -1;
                break;
            }
            state[size_t(node)] = Open;
            path.push_back(node);
        }
        for (; !path.empty(); path.pop_back()) {
            state[size_t(path.back())] = Done;
            order.push_back(path.back());
        }
    }
    return order;
}

} // namespace

std::uint64_t treeId(std::string_view uuid)
{
    return uuid.empty() ? 0 : std::max<std::uint64_t>(1, std::hash<std::string_view>{}(uuid));
}

RecordTree buildTree(std::span<const TreeNode> nodes)
{
    std::vector<int> direct = directParents(nodes);
    const std::vector<int> order = parentsFirst(direct);
    RecordTree tree;
    tree.parent.assign(nodes.size(), -1);
    for (const int node : order) {
        const int above = direct[size_t(node)];
        tree.parent[size_t(node)] = above >= 0 && nodes[size_t(above)].link ? tree.parent[size_t(above)] : above;
        tree.roots += tree.parent[size_t(node)] < 0 && !nodes[size_t(node)].link;
    }
    std::unordered_map<int, int> latestPrompt; // under each node
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].prompt && tree.parent[i] >= 0)
            latestPrompt[tree.parent[i]] = int(i);
    }
    tree.left.assign(nodes.size(), false);
    for (const int node : order) {
        const size_t i = size_t(node);
        const bool replaced = nodes[i].prompt && tree.parent[i] >= 0 && latestPrompt[tree.parent[i]] != node;
        tree.branchesLeft += replaced;
        tree.left[i] = replaced || (direct[i] >= 0 && tree.left[size_t(direct[i])]);
    }
    return tree;
}

} // namespace glasshouse
