// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bodydictionary.h"

#include <string>

namespace glasshouse {

namespace {
// Least frequent first: what stands near the end is cheapest to refer to.
// clang-format off
constexpr char Dictionary[] =
    R"("error.message":{"masked":"text","model_name":","duration":"agent_type":","agent.source":",)"
    R"("is_built_in":,"is_async":,"total_tokens":,"total_tool_uses":,"final_model":","model_swapped":,)"
    R"("agent_id":"}"error.type":","error":{"masked":"text","error_class":","span.parent_id":",)"
    R"("status.message":{"masked":"text""user_prompt":{"masked":"text","user_prompt_length":,)"
    R"("interaction.sequence":,"parent.source":","queued_sends":,"interaction.duration_ms":"operation":",)"
    R"("lines":,"mimetype":","extension":""attributes":{"gen_ai.conversation.id":""status":",)"
    R"("transport_type":","server_scope":","is_plugin":,"server_name":"})"
    R"("attributes":{"gen_ai.tool.name":","gen_ai.tool.call_id":",)"
    R"("gen_ai.tool.description":{"masked":"text""function_name":","tool_type":","content_length":,)"
    R"("mcp_server_name":,"extension_name":,"extension_id":,"start_time":,"end_time":,)"
    R"("function_args":{"masked":"text","metadata":{"masked":"text""embedding_model":","sandbox_enabled":,)"
    R"("core_tools_enabled":","api_key_enabled":,"vertex_ai_enabled":,"log_user_prompts_enabled":,)"
    R"("file_filtering_respect_git_ignore":,"debug_mode":,"mcp_servers_count":,"mcp_tools":,)"
    R"("mcp_tools_count":,"output_format":","extensions":","extensions_count":,"extension_ids":",)"
    R"("worktree_active":"phases":{"masked":"text","os_platform":","os_release":","is_docker":)"
    R"("decision_model":","decision_source":","routing_latency_ms":,"failed":,"approval_mode":",)"
    R"("reasoning":{"masked":"text","enable_numerical_routing":,"classifier_threshold":")"
    R"("runtime_tool_call_id":""execution.id":","cell.id":","invocation.id":""stop_reason":",)"
    R"("exit_signaled":,"output_closed":"unified_exec_process_id":,"mode":","outcome":""model.provided":,)"
    R"("allow_provider_model_fallback":,"refresh_strategy":""session_init.required_mcp_server_count":")"
    R"("thread_start.dynamic_tool_count":""thread_start.experimental_raw_events":"environment_id":",)"
    R"("remote":,"configuration_pending":"selected_skill_count":""codex.turn.reasoning_effort":",)"
    R"("codex.turn.token_usage.input_tokens":,"codex.turn.token_usage.cached_input_tokens":,)"
    R"("codex.turn.token_usage.cache_write_input_tokens":,)"
    R"("codex.turn.token_usage.non_cached_input_tokens":,"codex.turn.token_usage.output_tokens":,)"
    R"("codex.turn.token_usage.reasoning_output_tokens":,"codex.turn.token_usage.total_tokens":)"
    R"("attributes":{"code.file.path":"core/src/session/mod.rs","code.module.name":"codex_core::session",)"
    R"("target":"codex_core::session""thread.name":"codex-main""attributes":{"gen_ai.request.model":",)"
    R"("gen_ai.prompt.name":{"masked":"text","gen_ai.system_instructions":{"masked":"text",)"
    R"("gen_ai.tool.definitions":{"masked":"text","gen_ai.operation.name":","gen_ai.agent.name":",)"
    R"("gen_ai.agent.description":{"masked":"text""input_token_count":,"output_token_count":,)"
    R"("cached_content_token_count":,"thoughts_token_count":,"tool_token_count":,"total_token_count":,)"
    R"("status_code":,"finish_reasons":[,"response_text":{"masked":"text","http.status_code":)"
    R"("codex.request.reasoning_effort":"default""attributes":{"session.id":","installation.id":",)"
    R"("interactive":false,"auth_type":"gemini-api-key","prompt_id":","request_text":{"masked":"text",)"
    R"("role":","body":{"masked":"text","resource":{"host.name":","host.arch":"amd64","process.pid":,)"
    R"("process.executable.name":","process.executable.path":","process.command_args":[,)"
    R"("process.runtime.version":","process.runtime.name":"nodejs",)"
    R"("process.runtime.description":{"masked":"text","length":7,"process.command":{"masked":"text",)"
    R"("length":49,"process.owner":","service.name":"gemini-cli","session.id":"}"gen_ai.tool.call.id":",)"
    R"("success":"attributes":{"code.file.path":"core/src/session/session.rs",)"
    R"("code.module.name":"codex_core::session::session","target":"codex_core::session::session",)"
    R"("session_init.ephemeral":"input_count":","catalog_entry_count":")"
    R"("config.legacy_multi_agent_disabled_sources":","provider_name":","reasoning_summary":",)"
    R"("approval_policy":","sandbox_policy":","mcp_servers":")"
    R"("attributes":{"code.file.path":"core/src/tools/parallel.rs",)"
    R"("code.module.name":"codex_core::tools::parallel","thread.id":",)"
    R"("target":"codex_core::tools::parallel","tool_source":","codex.tool.phase":","aborted":)"
    R"("attributes":{"code.file.path":"core/src/session/mcp.rs",)"
    R"("code.module.name":"codex_core::session::mcp","target":"codex_core::session::mcp")"
    R"("attributes":{"code.file.path":"core/src/tools/spec_plan.rs",)"
    R"("code.module.name":"codex_core::tools::spec_plan","target":"codex_core::tools::spec_plan",)"
    R"("tool_spec_count":""wire_api":","transport":"responses_http","http.method":"POST",)"
    R"("turn.has_metadata_header":,"api.path":"/responses""gen_ai.provider.name":"anthropic",)"
    R"("span.type":","gen_ai.conversation.id":","duration_ms":"gen_ai.usage.input_tokens":,)"
    R"("gen_ai.usage.cache_read.input_tokens":,"gen_ai.usage.cache_write.input_tokens":,)"
    R"("gen_ai.usage.output_tokens":,"codex.usage.reasoning_output_tokens":,"codex.usage.total_tokens":)"
    R"("submission.id":","codex.op":""decision":","source":","model":"gpt-5.1-codex",)"
    R"("slug":"gpt-5.1-codex"}"managed_settings.trigger":","managed_settings.sources":[,)"
    R"("managed_settings.source_behavior":","managed_settings.helper.state":",)"
    R"("managed_settings.helper.applied":"}"code.line.number":"remote_plugin_enabled":true)"
    R"("codex.turn.phase":","turn.id":""event.name":","prompt_length":","prompt":{"masked":"text",)"
    R"("hash":"}}"attributes":{"event.name":","startup.phase":","startup.status":")"
    R"("attributes":{"code.file.path":"ext/skills/src/render.rs",)"
    R"("code.module.name":"codex_skills_extension::render",)"
    R"("code.line.number":"target":"codex_skills_extension::render","catalog_entry_count":"0")"
    R"("attributes":{"code.file.path":","root_count":"0""attributes":{"event.name":"codex.tool_result",)"
    R"("tool_result_seq":,"tool_name":"exec_command","tool_namespace":"functions","call_id":",)"
    R"("duration_ms":"0","success":","output_truncated":false,"agent_name":","arguments":{"masked":"text",)"
    R"("length":,"output":{"masked":"text","length":,"mcp_server":"","mcp_server_origin":"",)"
    R"("resource":{"env":"test","telemetry.sdk.language":"rust"})"
    R"("attributes":{"code.file.path":"app-server/src/app_server_tracing.rs",)"
    R"("code.module.name":"codex_app_server::app_server_tracing",)"
    R"("code.line.number":"target":"codex_app_server::app_server_tracing","rpc.system":"jsonrpc",)"
    R"("rpc.method":","rpc.transport":"in-process","rpc.request_id":","app_server.connection_id":"0",)"
    R"("app_server.api_version":","app_server.client_name":"codex_exec","app_server.client_version":")"
    R"("attributes":{"event.name":"codex.api_request","duration_ms":","http.response.status_code":200,)"
    R"("attempt":0,"auth.header_attached":true,"auth.header_name":"authorization",)"
    R"("auth.retry_after_unauthorized":false,"endpoint":"/responses",)"
    R"("auth.env_openai_api_key_present":true,"auth.env_codex_api_key_present":false,)"
    R"("auth.env_codex_api_key_enabled":true,"auth.env_provider_key_name":"configured",)"
    R"("auth.env_provider_key_present":true,"auth.env_refresh_token_url_override_present":false)"
    R"("event.name":"assistant_response","response_length":,"response":{"masked":"text","length":10,)"
    R"("hash":"},"request_id":","message.uuid":","query_source":"sdk"}"event.name":"tool_decision",)"
    R"("prompt.id":","decision":"accept","source":"config","tool_use_id":","tool_source":"builtin",)"
    R"("permission_mode":"default","request_id":"})"
    R"("attributes":{"code.file.path":"core/src/session/turn.rs",)"
    R"("code.module.name":"codex_core::session::turn",)"
    R"("code.line.number":"target":"codex_core::session::turn","codex.request.reasoning_effort":"medium",)"
    R"("codex.response.receive_wait_ms":,"busy_ns":0,"idle_ns":0)"
    R"("attributes":{"code.file.path":"login/src/auth/manager.rs",)"
    R"("code.module.name":"codex_login::auth::manager","code.line.number":"thread.id":,)"
    R"("target":"codex_login::auth::manager","span.id":"}"anthropic.provider":"firstParty",)"
    R"("anthropic.custom_base_url":true,"event.name":"plugin_loaded","event.sequence":,"plugin.name":",)"
    R"("marketplace.name":"builtin","plugin.scope":"default-bundle","enabled_via":"default-enable",)"
    R"("plugin_id_hash":","has_hooks":true,"has_mcp":false,"host_owned_mcp":false,"skill_path_count":0,)"
    R"("command_path_count":0,"agent_path_count":0,"safe_mode":"false"})"
    R"("attributes":{"code.file.path":"core-plugins/src/manager.rs",)"
    R"("code.module.name":"codex_core_plugins::manager",)"
    R"("code.line.number":"target":"codex_core_plugins::manager","plugins_enabled":true)"
    R"("attributes":{"code.file.path":"core/src/environment_selection.rs",)"
    R"("code.module.name":"codex_core::environment_selection",)"
    R"("code.line.number":"target":"codex_core::environment_selection","environment_count":"1",)"
    R"("non_blocking":false"event.name":"tool_result","tool_name":","success":"true")"
    R"("attributes":{"code.file.path":"models-manager/src/manager.rs",)"
    R"("code.module.name":"codex_models_manager::manager",)"
    R"("code.line.number":"target":"codex_models_manager::manager""attributes":{"user.id":",)"
    R"("session.id":","event.name":"api_request","model":","input_tokens":","output_tokens":",)"
    R"("cache_read_tokens":","cache_creation_tokens":","cost_usd":","duration_ms":"},)"
    R"("resource":{"host.arch":"amd64","os.type":"linux","os.version":","service.name":"claude-code",)"
    R"("service.version":"}"attributes":{"event.name":"codex.sse_event","event.kind":"response.completed",)"
    R"("input_token_count":","output_token_count":","cached_token_count":,"cache_write_token_count":0,)"
    R"("reasoning_token_count":,"tool_token_count":","ttft_ms":0,"model_reasoning_effort":",)"
    R"("event.timestamp":","conversation.id":","app.version":","originator":"codex_exec",)"
    R"("terminal.type":"dumb","model":"gpt-6-sol","slug":"gpt-6-sol"},)"
    R"("resource":{"service.name":"codex_exec","host.name":","service.version":",)"
    R"("telemetry.sdk.version":"}"attributes":{"code.file.path":"exec-server/src/local_file_system.rs",)"
    R"("code.module.name":"codex_exec_server::local_file_system","code.line.number":"thread.id":3,)"
    R"("target":"codex_exec_server::local_file_system","sandboxed":false,"env":"test",)"
    R"("service.name":"codex_exec"}"attributes":{"code.file.path":"thread-store/src/local/live_writer.rs",)"
    R"("code.module.name":","code.line.number":"target":","item_count":"1")"
    R"("attributes":{"code.file.path":"core/src/hook_runtime.rs",)"
    R"("code.module.name":"codex_core::hook_runtime","code.line.number":"thread.id":4,)"
    R"("thread.name":"tokio-rt-worker","target":"codex_core::hook_runtime","busy_ns":,"idle_ns":,)"
    R"("span.id":","span.parent_id":"},"resource":{"service.version":","telemetry.sdk.version":",)"
    R"("telemetry.sdk.name":"opentelemetry","telemetry.sdk.language":"rust","service.name":"codex_exec",)"
    R"("env":"test"})";

// zstd's head of a dictionary: its number (1), then how often which byte, length and distance occurs. Made by
// ZDICT_finalizeDictionary() from what stands above and the bodies of 10,000 events of recorded requests of agents.
constexpr char Tables[] =
    "\x37\xa4\x30\xec\x01\x00\x00\x00\x2c\x10\xd0\x92\xa4\x03\xff\xff\xff\xff\xff\x83\x3d\x89\x6d\x8f\x25\xb6\x91\xdf"
    "\x48\xcb\xae\xfd\x2f\xa5\x94\xe4\xc9\x8a\xd1\xc9\x8a\x87\x24\x29\x53\x92\x29\xa5\x64\x19\xd5\x1f\xf4\x53\x00\x00"
    "\x00\x0c\x18\x1c\x06\x97\xd3\xeb\x63\x37\x00\x04\x20\x84\x88\x05\x85\x94\x96\x93\x0f\x8c\x0b\x8c\xc7\x08\x31\x31"
    "\x60\x1a\x80\x21\x04\x41\x18\x06\x03\x51\x0a\x20\x87\x00\x40\x90\x11\x08\x01\x00\x00\x74\xd2\xc4\x51\xc1\x44\x28"
    "\x8c\x60\x08\xc2\x00\x00\xc4\x57\x00\x18\x50\x00\x00\x00\x00\x00\x01\x00\x00\x00\x04\x00\x00\x00\x08\x00\x00\x00";
// clang-format on
} // namespace

std::string_view bodyDictionary()
{
    return {Dictionary, sizeof Dictionary - 1};
}

std::string_view bodyDictionaryWithTables()
{
    static const std::string whole =
        std::string(Tables, sizeof Tables - 1).append(Dictionary, sizeof Dictionary - 1);
    return whole;
}

} // namespace glasshouse
