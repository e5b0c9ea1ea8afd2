-- Works in a chapter as an author does: waits for what is found, hovers over a total, chooses the first correction.
-- It takes a task in JSON from the environment, and writes what it saw as JSON.
local task = vim.fn.json_decode(vim.env.TALLYMARK_TASK)
local seen = {}

local function wait(what, condition)
  if not vim.wait(task.patience, condition, 50) then
    error('waited in vain for ' .. what)
  end
end

local function place(diagnostic)
  return { line = diagnostic.lnum, from = diagnostic.col, to = diagnostic.end_col, message = diagnostic.message }
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

local function work()
  vim.cmd('edit ' .. vim.fn.fnameescape(task.file))
  local buffer = vim.api.nvim_get_current_buf()
  local config = { name = 'tallymark', cmd = task.server, root_dir = vim.fn.fnamemodify(task.file, ':h') }
  if vim.lsp.start then
    vim.lsp.start(config)
  else
    vim.lsp.buf_attach_client(buffer, vim.lsp.start_client(config))
  end
  wait('diagnostics', function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  seen.found = vim.tbl_map(place, vim.diagnostic.get(buffer))

  -- Neovim counts columns in bytes, the protocol in UTF-16.
  local total = seen.found[1]
  vim.api.nvim_win_set_cursor(0, { total.line + 1, total.from })
  vim.lsp.buf.hover()
  wait('hover', floating)
  local window = floating()
  seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
  vim.api.nvim_win_close(window, true)

  vim.ui.select = function(items, options, choose)
    seen.offered = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  local before = vim.api.nvim_buf_get_changedtick(buffer)
  vim.lsp.buf.code_action()
  wait('the correction', function()
    return vim.api.nvim_buf_get_changedtick(buffer) > before
  end)
  seen.lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  wait('the diagnostic to go', function()
    return #vim.diagnostic.get(buffer) < #seen.found
  end)
  seen.left = vim.tbl_map(place, vim.diagnostic.get(buffer))
end

local done, trouble = pcall(work)
seen.trouble = not done and tostring(trouble) or nil
vim.fn.writefile({ vim.fn.json_encode(seen) }, task.result)
vim.cmd('qall!')
