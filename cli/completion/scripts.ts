// The scripts know nothing: they ask the program, so that a new command or scenario completes at once.
const bash = `_creepline() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do [ -n "$line" ] && COMPREPLY+=("$line"); done < <(
    creepline completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null
  )
}
complete -o default -F _creepline creepline`;

const zsh = `#compdef creepline
_creepline() {
  local -a found
  found=(\${(f)"$(creepline completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( \${#found} )); then compadd -a found; else _files; fi
}
if [ "$funcstack[1]" = "_creepline" ]; then _creepline "$@"; else compdef _creepline creepline; fi`;

const fish = `function __creepline_words
  set -l typed (commandline -opc) (commandline -ct)
  creepline completion words -- $typed[2..] 2>/dev/null
end
complete -c creepline -a '(__creepline_words)'`;

const scripts: Readonly<Record<string, string>> = { bash, zsh, fish };

export function completionScript(shell: string): string {
  return scripts[shell] ?? '';
}
