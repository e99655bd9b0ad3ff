// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace glasshouse {

/// One record's place in the conversation's tree, as its line has it. Ids are kept as 64-bit hashes; 0 is "none".
struct TreeNode {
    std::uint64_t id = 0;
    std::uint64_t parent = 0; ///< parentUuid; at the root behind a compaction: logicalParentUuid
    bool link = false;        ///< attachment, progress, system: part of the chain, not of the conversation
    bool prompt = false;      ///< a person's own prompt
};

/// What `parentUuid` says of a transcript. Source of the rules: docs/formats.md 3. Indices are into the nodes given.
struct RecordTree {
    /// The nearest ancestor that is no link; -1 at a root. A parent that is not in the file makes an orphan,
    /// which is a root.
    std::vector<int> parent;
    /// Part of a branch that was left: a later prompt was given at the same point (an edit, a rewind).
    std::vector<bool> left;
    int roots = 0; ///< conversational ones
    int branchesLeft = 0;
};

std::uint64_t treeId(std::string_view uuid);

/// Nodes come in the order of the file; a parent may stand after its child. Cycles (damaged files) end at a root.
RecordTree buildTree(std::span<const TreeNode> nodes);

} // namespace glasshouse
